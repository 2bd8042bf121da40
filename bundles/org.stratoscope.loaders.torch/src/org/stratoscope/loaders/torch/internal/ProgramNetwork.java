package org.stratoscope.loaders.torch.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.network.LayerVisitor;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.NetworkDescription;
import org.stratoscope.api.network.ReceptiveField;
import org.stratoscope.api.network.Tape;
import org.stratoscope.network.torch.TorchProgram;

/** A program as a network of a single layer, whose output is that of the network. It has no parameters that can be seen. */
final class ProgramNetwork implements Network {

    private final NetworkDescription description;
    private final TorchProgram program;
    private final byte[] archive;

    private ProgramNetwork(NetworkDescription description, TorchProgram program, byte[] archive) {
        this.description = description;
        this.program = program;
        this.archive = archive;
    }

    /**
     * Applies the program once, to see how many outputs it has.
     *
     * @throws IllegalArgumentException when it does not take such images
     */
    static ProgramNetwork of(String title, TorchProgram program, byte[] archive, ImageShape input, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray image = scope.zeros(new Shape(1, input.channels(), input.height(), input.width()));
            int outputs =
                    Math.toIntExact(flat(program.apply(image), image).getShape().get(1));
            ReceptiveField everything = new ReceptiveField(
                    ReceptiveField.Extent.whole(input.height(), 0), ReceptiveField.Extent.whole(input.width(), 0));
            LayerStructure structure = new LayerStructure(
                    "program", List.of(LayerStructure.IMAGES), List.of((long) outputs), 0, everything);
            Layer layer = new Layer(0, "program", LayerKind.PROGRAM, 1, Optional.empty(), structure);
            return new ProgramNetwork(
                    new NetworkDescription(title, input, outputs, List.of(layer), true), program, archive);
        }
    }

    private static NDArray flat(NDArray output, NDArray batch) {
        long images = batch.getShape().get(0);
        if (output.getShape().dimension() < 1 || output.getShape().get(0) != images) {
            throw new IllegalArgumentException(
                    "its result has shape " + output.getShape() + " for " + images + " images");
        }
        return output.reshape(images, -1);
    }

    @Override
    public NetworkDescription description() {
        return description;
    }

    @Override
    public Map<String, NDArray> parameters() {
        return Map.of();
    }

    @Override
    public List<String> trainable() {
        return List.of();
    }

    @Override
    public void forward(NDList batches, Mode mode, LayerVisitor visitor) throws StratoscopeException {
        NDList outputs = new NDList(batches.size());
        try {
            for (NDArray batch : batches) {
                outputs.add(output(batch));
            }
            visitor.visit(description.layers().getFirst(), outputs);
        } finally {
            outputs.close();
        }
    }

    private NDArray output(NDArray batch) {
        try (NDArray whole = program.apply(batch)) {
            return flat(whole, batch);
        }
    }

    @Override
    public Tape record(NDManager manager, NDArray batch, Mode mode, List<Integer> taps) {
        NDManager own = manager.newSubManager();
        NDArray output = output(batch);
        output.attach(own);
        return new OutputTape(own, output);
    }

    @Override
    public Network copy(NDManager manager, DataType precision, boolean trained) {
        if (precision != DataType.FLOAT32) {
            throw new IllegalArgumentException("a program has the precision it was saved with");
        }
        return new ProgramNetwork(description, TorchProgram.load(archive, manager), archive);
    }

    /** A program has no numbers that can be seen, so any do; it is copied. */
    @Override
    public Network with(NDManager manager, Map<String, NDArray> numbers, DataType precision, boolean trained) {
        return copy(manager, precision, trained);
    }

    @Override
    public void close() {
        program.close();
    }

    /** The output is all there is to differentiate by. */
    private record OutputTape(NDManager manager, NDArray output) implements Tape {

        @Override
        public NDArray activation(int layer) {
            return output;
        }

        @Override
        public NDList pullBack(NDArray cotangent, List<Integer> layers) {
            NDList pulled = new NDList();
            for (int i = 0; i < layers.size(); i++) {
                NDArray copy = cotangent.duplicate();
                copy.attach(manager);
                pulled.add(copy);
            }
            return pulled;
        }

        @Override
        public NDList pullBackToParameters(NDArray cotangent, List<String> names) {
            if (!names.isEmpty()) {
                throw new IllegalArgumentException("a program has no parameters that can be seen");
            }
            return new NDList();
        }

        @Override
        public void close() {
            manager.close();
        }
    }
}
