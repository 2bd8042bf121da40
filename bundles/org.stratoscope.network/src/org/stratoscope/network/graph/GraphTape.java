package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * A recorded forward pass. With taps, the recording begins at the first of them and costs nothing before; a wish for
 * gradients of parameters is then answered from a second pass that is made when it is first needed. Without taps, the
 * parameters are recorded from the start.
 */
final class GraphTape implements Tape {

    private final Graph graph;
    private final Map<String, NDArray> parameters;
    private final List<String> trainable;
    private final Mode mode;
    private final NDManager manager;
    private final NDArray batch;
    private final Recording recording;
    private Recording ofParameters;

    GraphTape(
            Graph graph,
            Map<String, NDArray> parameters,
            List<String> trainable,
            NDManager parent,
            NDArray batch,
            Mode mode,
            List<Integer> taps) {
        this.graph = graph;
        this.parameters = parameters;
        this.trainable = trainable;
        this.mode = mode;
        this.manager = parent.newSubManager();
        // A copy: the recording may outlive the batch, whose memory belongs to the Java heap.
        this.batch = batch.duplicate();
        this.batch.attach(manager);
        if (taps.isEmpty()) {
            ofParameters = Recording.ofParameters(graph, parameters, trainable, alias(), mode);
            recording = ofParameters;
        } else {
            recording = Recording.ofTaps(graph, parameters, alias(), mode, taps);
        }
    }

    @Override
    public NDArray output() {
        return recording.output();
    }

    @Override
    public NDArray activation(int layer) {
        NDArray activation = recording.taps().get(layer);
        if (activation == null) {
            throw new IllegalArgumentException("layer " + layer + " was not tapped; the taps are "
                    + recording.taps().keySet());
        }
        return activation;
    }

    @Override
    public NDList pullBack(NDArray cotangent, List<Integer> layers) {
        return pullBack(
                recording, cotangent, layers.stream().map(this::activation).toList());
    }

    @Override
    public NDList pullBackToParameters(NDArray cotangent, List<String> names) {
        for (String name : names) {
            if (!trainable.contains(name)) {
                throw new IllegalArgumentException("the network has no trainable parameter " + name);
            }
        }
        if (ofParameters == null) {
            // The running statistics were updated by the first pass already; the outputs are the same either way.
            Mode again = mode == Mode.TRAINING ? Mode.BATCH_STATISTICS : mode;
            ofParameters = Recording.ofParameters(graph, parameters, trainable, alias(), again);
        }
        return pullBack(
                ofParameters,
                cotangent,
                names.stream().map(ofParameters.parameters()::get).toList());
    }

    private NDList pullBack(Recording from, NDArray cotangent, List<NDArray> inputs) {
        if (!cotangent.getShape().equals(from.output().getShape())) {
            throw new IllegalArgumentException("the cotangent has shape " + cotangent.getShape() + " but the output "
                    + from.output().getShape());
        }
        return inputs.isEmpty()
                ? new NDList()
                : TorchSnippets.vectorJacobianProduct(manager, from.output(), inputs, cotangent);
    }

    /** A second handle to the batch, which the pass may free. */
    private NDArray alias() {
        return batch.stopGradient();
    }

    @Override
    public void close() {
        manager.close();
    }
}
