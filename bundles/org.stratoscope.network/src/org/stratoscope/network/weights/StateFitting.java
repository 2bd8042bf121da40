package org.stratoscope.network.weights;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.network.graph.Shapes;

/** Checks that a dictionary read from a file has exactly the tensors a network needs, and hands them over. */
public final class StateFitting {

    private static final String COUNTER = ".num_batches_tracked";
    private static final String REMEDY = "; choose the architecture the file was made with";

    private StateFitting() {}

    /**
     * Fits a dictionary to a graph. Prefixes are taken off where the names do not agree otherwise; PyTorch's {@code
     * num_batches_tracked} is ignored.
     *
     * @param title the network in messages, such as {@code ResNet-20}
     * @param file where the dictionary was read, for messages
     * @throws UnreadableFileException naming the first tensor that is missing, has another shape or is too many
     */
    public static ParameterSource fit(StateDictionary dictionary, Graph graph, String title, Path file)
            throws UnreadableFileException {
        Set<String> needed =
                graph.parameters().stream().map(ParameterSpecification::name).collect(Collectors.toSet());
        StateDictionary named = dictionary.names().containsAll(needed) ? dictionary : dictionary.withoutPrefixes();
        for (ParameterSpecification specification : graph.parameters()) {
            check(named, specification, title, file);
        }
        List<String> extra = named.names().stream()
                .filter(name -> !needed.contains(name) && !name.endsWith(COUNTER))
                .toList();
        if (!extra.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    "the network " + title + " has no place for " + extra.getFirst()
                            + (extra.size() > 1 ? " and " + (extra.size() - 1) + " more tensors" : "") + REMEDY + ".");
        }
        return specification -> named.tensor(specification.name()).orElseThrow().values();
    }

    private static void check(StateDictionary dictionary, ParameterSpecification specification, String title, Path file)
            throws UnreadableFileException {
        String name = specification.name();
        StateTensor tensor = dictionary.tensors().get(name);
        if (tensor == null) {
            throw new UnreadableFileException(
                    file, "there is no tensor " + name + ", which the network " + title + " needs" + REMEDY + ".");
        }
        if (!same(tensor.shape(), specification.shape())) {
            throw new UnreadableFileException(
                    file,
                    name + " has shape " + Shapes.text(tensor.shape()) + " but the network " + title + " needs "
                            + Shapes.text(specification.shape()) + REMEDY + ".");
        }
    }

    /** Whether shapes agree but for axes of length one, which a convolution along a line has none of in PyTorch. */
    static boolean same(Shape first, Shape second) {
        return first.equals(second)
                || Arrays.equals(
                        LongStream.of(first.getShape())
                                .filter(size -> size != 1)
                                .toArray(),
                        LongStream.of(second.getShape())
                                .filter(size -> size != 1)
                                .toArray());
    }
}
