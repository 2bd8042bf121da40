package org.stratoscope.loaders.onnx.internal.graph;

import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** Computes a kind of node at once where all its inputs are constants. */
@FunctionalInterface
public interface ConstantOperator {

    /** The output; empty where the node is better run like any other. */
    Optional<Tensor> compute(Call call) throws OnnxException;
}
