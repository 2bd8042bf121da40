/**
 * The architectures of the field as graphs, for components that build networks and for those that recognise the
 * architecture of a file.
 */
package org.stratoscope.networks;
