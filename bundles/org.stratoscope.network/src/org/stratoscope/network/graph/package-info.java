/**
 * A network as a graph that can be tapped and differentiated anywhere. Every architecture and every foreign file becomes
 * such a graph, so that a measurement is written once and sees the same layers whatever the network came from.
 */
package org.stratoscope.network.graph;
