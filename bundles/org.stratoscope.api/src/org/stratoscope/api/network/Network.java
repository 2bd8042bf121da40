package org.stratoscope.api.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * A network with fixed architecture whose every layer can be tapped and differentiated. Metrics must leave parameters
 * unchanged; a trainer works on a {@link #copy copy} of its own. Confined to one thread at a time; closing frees the
 * parameters.
 */
public interface Network extends AutoCloseable {

    /** What is known without running it. */
    NetworkDescription description();

    /**
     * Parameters and buffers (such as running statistics) by name, in the order of the reference implementation. The
     * tensors belong to the network.
     */
    Map<String, NDArray> parameters();

    /** The names of the parameters that a training changes, in order. */
    List<String> trainable();

    /**
     * Runs one or more batches through the network in lockstep and shows every layer's outputs to the visitor.
     *
     * @param batches tensors of shape (images, channels, height, width) in the network's precision
     * @param mode applies to each batch separately
     */
    void forward(NDList batches, Mode mode, LayerVisitor visitor) throws StratoscopeException;

    /**
     * Runs one batch and records it for differentiation.
     *
     * @param manager the tape's tensors live in a sub-manager of it, freed when the tape is closed
     * @param taps indices of the layers that are kept
     */
    Tape record(NDManager manager, NDArray batch, Mode mode, List<Integer> taps);

    /** Copies the network with all parameters; the copy belongs to the manager and says whether it counts as trained. */
    Network copy(NDManager manager, DataType precision, boolean trained);

    /**
     * Makes the same network with other numbers, such as those of a file; what of its structure follows from the numbers,
     * such as how many images a kernel machine stores, is taken from them. The network belongs to the manager.
     *
     * @param numbers by the names of {@link #parameters}; may be closed afterwards
     * @param trained whether the new network counts as trained
     * @throws IllegalArgumentException when they do not fit; its message tells in what, as what is said of a file: {@code has
     *     no tensor conv1.weight of the shape that the network LeNet needs}
     */
    Network with(NDManager manager, Map<String, NDArray> numbers, DataType precision, boolean trained);

    @Override
    void close();
}
