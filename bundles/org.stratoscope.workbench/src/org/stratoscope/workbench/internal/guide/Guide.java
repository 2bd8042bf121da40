package org.stratoscope.workbench.internal.guide;

import java.util.List;
import java.util.Optional;

/**
 * Steps that lead to something.
 *
 * @param id as in the command that opens it
 * @param words what they lead to
 */
record Guide(String id, String title, String words, List<Step> steps) {

    /**
     * One step.
     *
     * @param words what is done, seen or learnt
     * @param action what does it, where something can be done for the user
     */
    record Step(String title, String words, Optional<Action> action) {}

    /**
     * Something that is done for the user.
     *
     * @param label on the link
     * @param command with its parameters, as the platform writes them
     */
    record Action(String label, String command) {}

    Guide {
        steps = List.copyOf(steps);
    }
}
