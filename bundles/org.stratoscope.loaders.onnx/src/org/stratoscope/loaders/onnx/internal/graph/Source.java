package org.stratoscope.loaders.onnx.internal.graph;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.TensorReader;

/**
 * What is imported.
 *
 * @param model the model
 * @param operators what its operators mean
 * @param tensors reads its constants
 */
public record Source(Model model, OperatorSet operators, TensorReader tensors) {

    /**
     * A model with its constants beside it.
     *
     * @param files told of every file of external data that is read
     */
    public static Source of(Model model, OperatorSet operators, Consumer<Path> files) {
        return new Source(
                model, operators, new TensorReader(model.file().toAbsolutePath().getParent(), files));
    }
}
