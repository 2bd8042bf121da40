package org.stratoscope.api.results;

import org.stratoscope.api.network.Layer;

/** Names the layer a result belongs to; see {@link Layer} for the meaning of the fields. */
public record LayerReference(int index, String name, String kind, double depth) {

    /** The reference to a layer. */
    public static LayerReference of(Layer layer) {
        return new LayerReference(layer.index(), layer.name(), layer.kind().text(), layer.depth());
    }
}
