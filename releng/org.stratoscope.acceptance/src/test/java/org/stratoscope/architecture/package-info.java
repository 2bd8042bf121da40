/** The rules of the house that a compiler does not know. */
package org.stratoscope.architecture;
