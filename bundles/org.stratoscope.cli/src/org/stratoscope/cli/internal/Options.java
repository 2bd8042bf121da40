package org.stratoscope.cli.internal;

import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;

/** Checks of option values. */
final class Options {

    private Options() {}

    static Optional<Integer> atLeastOne(String name, Optional<Integer> value) throws InvalidInputException {
        if (value.isPresent() && value.get() < 1) {
            throw new InvalidInputException("The option " + name + " must be at least 1, not " + value.get() + ".");
        }
        return value;
    }
}
