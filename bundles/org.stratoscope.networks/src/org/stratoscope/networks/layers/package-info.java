/**
 * Layer lists: networks written down as text, one line a layer, for those who do not write Java. {@link
 * org.stratoscope.networks.layers.LayerList} explains the language.
 */
package org.stratoscope.networks.layers;
