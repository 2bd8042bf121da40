/** What the search in the window finds beside commands. */
package org.stratoscope.workbench.internal.quickaccess;
