package org.stratoscope.engine.replay;

import java.util.Optional;

/**
 * Something a run's numbers depend on that is not the same in its replay.
 *
 * @param name such as {@code libtorch}, {@code subject.network.depth} or the path of a file
 * @param before in the first run; empty where that does not name it
 * @param after in the replay; empty where that does not name it
 */
public record Ingredient(IngredientKind kind, String name, Optional<String> before, Optional<String> after) {

    /** One sentence that says what changed, without a full stop. */
    public String sentence() {
        String what = kind == IngredientKind.INPUT ? "the content of " + name : name;
        if (before.isEmpty()) {
            return what + " is " + after.orElse("") + ", and the first run names none";
        }
        if (after.isEmpty()) {
            return what + " was " + before.get() + ", and the replay names none";
        }
        return what + " changed from " + before.get() + " to " + after.get();
    }
}
