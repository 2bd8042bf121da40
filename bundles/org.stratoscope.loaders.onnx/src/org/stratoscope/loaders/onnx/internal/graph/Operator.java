package org.stratoscope.loaders.onnx.internal.graph;

import java.util.List;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;

/** What a kind of node of a model means. */
@FunctionalInterface
public interface Operator {

    /**
     * Appends what the node computes to the graph.
     *
     * @return its outputs, at least one; those behind may be missing when they are not computed
     * @throws OnnxException when it is damaged, not supported or mixes images
     */
    List<Value> add(Call call) throws OnnxException;
}
