package org.stratoscope.network.weights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.Shapes;

/**
 * Finds the tensors of a network in a file whose author chose other names. Layers are told apart by their kind and shapes;
 * those of the same kind and shapes go together in order, those on shortcuts apart from the others, as files name a
 * shortcut before or after the branch it goes round.
 */
public sealed interface StateMatching {

    /**
     * Every layer was found.
     *
     * @param values hands the tensors over
     * @param byName whether the names agree too
     * @param unused number of layers of the file that the network has no place for
     */
    record Complete(ParameterSource values, boolean byName, int unused) implements StateMatching {}

    /**
     * Some layer was not found.
     *
     * @param found number of layers that were
     * @param problem the first misfit, such as {@code layer2.0.conv1 (32 x 16 x 3 x 3) is not in the file}
     */
    record Misfit(int found, String problem) implements StateMatching {}

    /** Matches a file, whose names may have prefixes, with a graph. */
    static StateMatching of(StateDictionary dictionary, Graph graph) {
        StateDictionary named = dictionary.withoutPrefixes();
        List<StateModule> needed = StateModule.of(graph);
        List<StateModule> given = StateModule.of(named);
        Optional<Map<String, String>> names = byName(needed, given);
        if (names.isPresent()) {
            return new Complete(source(named, names.get()), true, given.size() - needed.size());
        }
        // Buffers such as the mean of the images belong to no layer.
        List<StateModule> layers = given.stream()
                .filter(module -> module.isLayer() || needed.stream().anyMatch(module::fits))
                .toList();
        return byOrder(named, needed, layers);
    }

    private static Optional<Map<String, String>> byName(List<StateModule> needed, List<StateModule> given) {
        Map<String, StateModule> modules = new HashMap<>();
        given.forEach(module -> modules.put(module.name(), module));
        Map<String, String> names = new HashMap<>();
        for (StateModule module : needed) {
            StateModule found = modules.get(module.name());
            if (found == null || !module.fits(found)) {
                return Optional.empty();
            }
            names.put(module.name(), module.name());
        }
        return Optional.of(names);
    }

    private static StateMatching byOrder(StateDictionary named, List<StateModule> needed, List<StateModule> given) {
        Map<String, String> names = new HashMap<>();
        Optional<String> problem = Optional.empty();
        Set<StateModule> seen = new HashSet<>();
        for (StateModule module : needed) {
            if (seen.contains(module)) {
                continue;
            }
            List<StateModule> places = alike(module, needed);
            List<StateModule> candidates = alike(module, given);
            seen.addAll(places);
            if (places.size() == candidates.size()) {
                pair(places, candidates, names);
            } else if (problem.isEmpty()) {
                problem = Optional.of(misfit(module, places.size(), candidates.size()));
            }
        }
        if (problem.isEmpty() && needed.size() != given.size()) {
            problem = Optional.of(leftOver(needed, given));
        }
        return problem.<StateMatching>map(text -> new Misfit(names.size(), text))
                .orElseGet(() -> new Complete(source(named, names), false, 0));
    }

    private static List<StateModule> alike(StateModule module, List<StateModule> among) {
        return among.stream().filter(module::fits).toList();
    }

    /** In order; shortcuts among themselves where both sides have as many of them. */
    private static void pair(List<StateModule> places, List<StateModule> candidates, Map<String, String> names) {
        List<StateModule> places1 = places;
        List<StateModule> candidates1 = candidates;
        long shortcuts = places.stream().filter(StateModule::onShortcut).count();
        if (shortcuts == candidates.stream().filter(StateModule::onShortcut).count()) {
            places1 = sorted(places);
            candidates1 = sorted(candidates);
        }
        for (int i = 0; i < places1.size(); i++) {
            names.put(places1.get(i).name(), candidates1.get(i).name());
        }
    }

    private static List<StateModule> sorted(List<StateModule> modules) {
        List<StateModule> sorted = new ArrayList<>(
                modules.stream().filter(module -> !module.onShortcut()).toList());
        modules.stream().filter(StateModule::onShortcut).forEach(sorted::add);
        return sorted;
    }

    private static String misfit(StateModule module, int needed, int given) {
        String layer = module.name() + " (" + Shapes.text(module.weight()) + ")";
        return given == 0
                ? "the file has no layer like " + layer
                : "it has " + needed + " layers like " + layer + " but the file " + given;
    }

    private static String leftOver(List<StateModule> needed, List<StateModule> given) {
        StateModule extra = given.stream()
                .filter(module -> needed.stream().noneMatch(module::fits))
                .findFirst()
                .orElseThrow();
        return "it has no place for " + extra.name() + " (" + Shapes.text(extra.weight()) + ")";
    }

    private static ParameterSource source(StateDictionary dictionary, Map<String, String> names) {
        return specification -> {
            int dot = specification.name().lastIndexOf('.');
            String module = names.get(specification.name().substring(0, dot));
            String member = specification.name().substring(dot + 1);
            return dictionary
                    .tensor(module.isEmpty() ? member : module + "." + member)
                    .orElseThrow()
                    .values();
        };
    }
}
