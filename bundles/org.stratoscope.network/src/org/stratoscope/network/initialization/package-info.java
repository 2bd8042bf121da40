/**
 * How networks begin: the random numbers of their parameters before any training. All of them come from named streams,
 * one for each parameter, so that a layer added elsewhere changes none of them.
 */
package org.stratoscope.network.initialization;
