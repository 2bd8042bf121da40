package org.stratoscope.network.weights;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSpecification;

/**
 * The tensors of one layer, in a file or in a graph: those whose names agree up to the last dot.
 *
 * @param name what stands before the last dot
 * @param tensors shapes by what stands behind it, such as {@code weight}, in order
 */
public record StateModule(String name, Map<String, Shape> tensors) {

    private static final String WEIGHT = "weight";
    private static final String COUNTER = "num_batches_tracked";
    private static final Pattern SHORTCUT =
            Pattern.compile("shortcut|downsample|down_sample|skip|identity|projection|proj\\b|residual_conv|match");

    public StateModule {
        tensors = Map.copyOf(tensors);
    }

    /** The layers of a file, in the order of their first tensors; counters of batches are left out. */
    public static List<StateModule> of(StateDictionary dictionary) {
        Map<String, Map<String, Shape>> groups = new LinkedHashMap<>();
        dictionary.tensors().forEach((name, tensor) -> put(groups, name, tensor.shape()));
        return modules(groups);
    }

    /** The layers with parameters of a graph, in execution order. */
    public static List<StateModule> of(Graph graph) {
        Map<String, Map<String, Shape>> groups = new LinkedHashMap<>();
        for (ParameterSpecification specification : graph.parameters()) {
            put(groups, specification.name(), specification.shape());
        }
        return modules(groups);
    }

    private static void put(Map<String, Map<String, Shape>> groups, String name, Shape shape) {
        int dot = name.lastIndexOf('.');
        String member = name.substring(dot + 1);
        if (!member.equals(COUNTER)) {
            groups.computeIfAbsent(name.substring(0, Math.max(0, dot)), key -> new LinkedHashMap<>())
                    .put(member, shape);
        }
    }

    private static List<StateModule> modules(Map<String, Map<String, Shape>> groups) {
        List<StateModule> modules = new ArrayList<>();
        groups.forEach((name, tensors) -> modules.add(new StateModule(name, tensors)));
        return List.copyOf(modules);
    }

    /** Whether it is a convolution. */
    public boolean isConvolution() {
        return weightAxes() > 2;
    }

    /** Whether it is a linear map. */
    public boolean isLinear() {
        return weightAxes() == 2;
    }

    /** Whether it is a normalisation with running statistics. */
    public boolean isNormalization() {
        return tensors.containsKey("running_mean");
    }

    boolean isLayer() {
        return isConvolution() || isLinear() || isNormalization();
    }

    /** The shape of the weight; scalar when there is none. */
    public Shape weight() {
        return tensors.getOrDefault(WEIGHT, new Shape());
    }

    /** Whether the name says that it lies on a shortcut of a residual block. */
    public boolean onShortcut() {
        return SHORTCUT.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether both have the same tensors, but for axes of length one. */
    boolean fits(StateModule other) {
        return tensors.keySet().equals(other.tensors.keySet())
                && tensors.entrySet().stream()
                        .allMatch(entry -> StateFitting.same(entry.getValue(), other.tensors.get(entry.getKey())));
    }

    private int weightAxes() {
        return isNormalization() ? 1 : weight().dimension();
    }
}
