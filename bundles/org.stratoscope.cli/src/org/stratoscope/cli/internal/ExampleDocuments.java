package org.stratoscope.cli.internal;

import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.examples.Examples;

/** The examples by name. */
final class ExampleDocuments {

    private ExampleDocuments() {}

    /**
     * The document of an example.
     *
     * @param full whether with the parameters of its paper
     */
    static byte[] document(String name, boolean full) throws InvalidInputException {
        Examples.Example example = Examples.find(name)
                .orElseThrow(() -> new InvalidInputException(
                        "There is no example '" + name + "'; the examples are " + names() + "."));
        if (!full) {
            return example.document();
        }
        return example.fullScale()
                .orElseThrow(() -> new InvalidInputException(
                        "The example '" + name + "' has no other scale than its own; leave out --full."));
    }

    /** The names of all examples. */
    static String names() {
        return Examples.all().stream().map(Examples.Example::id).collect(Collectors.joining(", "));
    }
}
