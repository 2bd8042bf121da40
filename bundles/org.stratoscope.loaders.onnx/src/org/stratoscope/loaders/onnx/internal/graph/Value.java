package org.stratoscope.loaders.onnx.internal.graph;

import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** What a name of a model stands for. */
public sealed interface Value {

    /** Numbers that do not depend on the images. */
    record Fixed(Tensor tensor) implements Value {}

    /**
     * The output of a node.
     *
     * @param node its index in the draft, or that of the input
     * @param type the type of its numbers in the model
     */
    record Computed(int node, ElementType type) implements Value {}
}
