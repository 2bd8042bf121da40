package org.stratoscope.loaders.tflite.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one network of a file. */
record TfliteModel(List<TfliteTensor> tensors, int input, int output, List<Node> nodes) {

    private static final long LARGEST = 1L << 30;
    private static final int MOST_NODES = 10_000;

    /**
     * One operation.
     *
     * @param code number of the operation in the schema
     * @param options where its attributes stand; the table of the whole node where it has none
     */
    record Node(int code, int[] inputs, int[] outputs, FlatTable options, boolean hasOptions) {}

    static TfliteModel read(Path file) throws TfliteException, IOException {
        if (Files.size(file) > LARGEST) {
            throw new TfliteException("the file is larger than 1 GiB");
        }
        FlatTable model = FlatTable.root(Files.readAllBytes(file), "TFL3");
        List<FlatTable> graphs = model.tables(2);
        if (graphs.size() != 1) {
            throw new TfliteException("it holds " + graphs.size() + " networks; only files with one are supported");
        }
        FlatTable graph = graphs.getFirst();
        List<TfliteTensor> tensors = tensors(graph, model.tables(4));
        int[] inputs = graph.integers(1);
        int[] outputs = graph.integers(2);
        if (inputs.length != 1 || outputs.length != 1) {
            throw new TfliteException("it has " + inputs.length + " inputs and " + outputs.length
                    + " outputs; only networks with one of each are supported");
        }
        return new TfliteModel(tensors, inputs[0], outputs[0], nodes(graph, model.tables(1)));
    }

    private static List<TfliteTensor> tensors(FlatTable graph, List<FlatTable> buffers) throws TfliteException {
        List<TfliteTensor> tensors = new ArrayList<>();
        for (FlatTable tensor : graph.tables(0)) {
            int buffer = tensor.integer(2, 0);
            ByteBuffer data =
                    buffer > 0 && buffer < buffers.size() ? buffers.get(buffer).bytes(0) : ByteBuffer.allocate(0);
            tensors.add(new TfliteTensor(tensor.text(3), tensor.integers(0), tensor.unsignedByte(1, 0), data));
        }
        return List.copyOf(tensors);
    }

    private static List<Node> nodes(FlatTable graph, List<FlatTable> codes) throws TfliteException {
        List<FlatTable> operators = graph.tables(3);
        if (operators.size() > MOST_NODES) {
            throw new TfliteException("it has more than " + MOST_NODES + " operations");
        }
        List<Node> nodes = new ArrayList<>();
        for (FlatTable operator : operators) {
            int index = operator.integer(0, 0);
            if (index < 0 || index >= codes.size()) {
                throw new TfliteException("the file is damaged: it names an operation it does not list");
            }
            FlatTable code = codes.get(index);
            int number = Math.max(code.unsignedByte(0, 0), code.integer(3, 0));
            nodes.add(new Node(
                    number,
                    operator.integers(1),
                    operator.integers(2),
                    operator.table(4).orElse(operator),
                    operator.table(4).isPresent()));
        }
        return List.copyOf(nodes);
    }

    TfliteTensor tensor(int index) throws TfliteException {
        if (index < 0 || index >= tensors.size()) {
            throw new TfliteException("the file is damaged: it names a tensor it does not hold");
        }
        return tensors.get(index);
    }
}
