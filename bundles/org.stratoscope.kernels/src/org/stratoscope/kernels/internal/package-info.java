/** The components of this bundle. */
package org.stratoscope.kernels.internal;
