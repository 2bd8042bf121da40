/** An index over all runs below folders, which can be lost at any time, as the folders hold everything that is in it. */
package org.stratoscope.index;
