/** What the product is made of. */
package org.stratoscope.workbench.internal.about;
