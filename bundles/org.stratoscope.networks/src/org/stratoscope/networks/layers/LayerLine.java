package org.stratoscope.networks.layers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a layer list, with repetitions written out.
 *
 * @param number of the line in the text, from 1
 * @param name what stands before the colon
 * @param kind the first word
 * @param arguments the words after it
 * @param options the {@code name=value} pairs
 */
record LayerLine(int number, Optional<String> name, String kind, List<String> arguments, Map<String, String> options) {

    LayerLine {
        arguments = List.copyOf(arguments);
        options = Map.copyOf(options);
    }
}
