/** The network components of this bundle and what they share. */
package org.stratoscope.networks.internal;
