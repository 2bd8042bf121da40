package org.stratoscope.network.training;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Network;

/** Finds the parameters of layers that are not to be trained. */
final class FrozenLayers {

    private static final int SUGGESTIONS = 3;

    private FrozenLayers() {}

    /**
     * The names of the frozen parameters.
     *
     * @param text names of layers or parameters, or their beginnings up to a dot, separated by slashes
     * @throws InvalidInputException when a name matches nothing or when nothing is left to train
     */
    static Set<String> parameters(Network network, Optional<String> text) throws InvalidInputException {
        Set<String> frozen = new LinkedHashSet<>();
        for (String part : text.map(t -> t.split("/")).orElse(new String[0])) {
            String name = part.strip();
            List<String> matching = network.trainable().stream()
                    .filter(parameter -> parameter.equals(name) || parameter.startsWith(name + "."))
                    .toList();
            if (matching.isEmpty()) {
                throw new InvalidInputException("'frozen' names " + name + ", but no layer of the network "
                        + network.description().title()
                        + " with parameters is called that or begins with it; close names"
                        + " are " + close(network, name) + ".");
            }
            frozen.addAll(matching);
        }
        if (!frozen.isEmpty() && frozen.size() == network.trainable().size()) {
            throw new InvalidInputException("'frozen' names every layer of the network "
                    + network.description().title() + ", which leaves nothing to train; name fewer.");
        }
        return frozen;
    }

    private static String close(Network network, String name) {
        Set<String> layers = new LinkedHashSet<>();
        for (String parameter : network.trainable()) {
            for (int dot = parameter.indexOf('.'); dot >= 0; dot = parameter.indexOf('.', dot + 1)) {
                layers.add(parameter.substring(0, dot));
            }
        }
        return layers.stream()
                .sorted(Comparator.comparingInt(layer -> distance(layer, name)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** The number of characters to add, remove or replace to make one text of the other. */
    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }
}
