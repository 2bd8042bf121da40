/** Checks of the product against cases that others recorded. */
package org.stratoscope.api.check;
