package org.stratoscope.engine.replay;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;

/** Finds the ingredients that differ between a run and its replay. A file that only lies elsewhere does not differ. */
record IngredientComparison(RunDirectory before, RunDirectory after) {

    List<Ingredient> changes() throws StratoscopeException {
        Map<RunIngredients.Name, String> first = new LinkedHashMap<>(RunIngredients.read(before));
        Map<RunIngredients.Name, String> second = new LinkedHashMap<>(RunIngredients.read(after));
        List<Ingredient> changes = new ArrayList<>();
        for (RunIngredients.Name name : List.copyOf(first.keySet())) {
            if (second.containsKey(name)) {
                String was = first.remove(name);
                String is = second.remove(name);
                if (!was.equals(is) && !samePlace(name, was, is)) {
                    changes.add(new Ingredient(name.kind(), name.text(), Optional.of(was), Optional.of(is)));
                }
            }
        }
        removeMoved(first, second);
        removeRenamed(first, second, changes);
        first.forEach((name, value) ->
                changes.add(new Ingredient(name.kind(), name.text(), Optional.of(value), Optional.empty())));
        second.forEach((name, value) ->
                changes.add(new Ingredient(name.kind(), name.text(), Optional.empty(), Optional.of(value))));
        changes.sort(Comparator.comparing(Ingredient::kind).thenComparing(Ingredient::name));
        return changes;
    }

    /** Whether a setting names the same file, once relative to the first run and once to the replay. */
    private boolean samePlace(RunIngredients.Name name, String was, String is) {
        if (name.kind() != IngredientKind.SETTING) {
            return false;
        }
        try {
            return before.folder()
                    .resolve(was)
                    .normalize()
                    .equals(after.folder().resolve(is).normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A file of the same content at another place. */
    private static void removeMoved(Map<RunIngredients.Name, String> first, Map<RunIngredients.Name, String> second) {
        for (Map.Entry<RunIngredients.Name, String> entry : List.copyOf(first.entrySet())) {
            second.entrySet().stream()
                    .filter(other -> entry.getKey().kind() == IngredientKind.INPUT
                            && other.getKey().kind() == IngredientKind.INPUT
                            && other.getValue().equals(entry.getValue()))
                    .findFirst()
                    .ifPresent(other -> {
                        first.remove(entry.getKey());
                        second.remove(other.getKey());
                    });
        }
    }

    /** A file of the same name at another place with another content. */
    private static void removeRenamed(
            Map<RunIngredients.Name, String> first, Map<RunIngredients.Name, String> second, List<Ingredient> changes) {
        for (Map.Entry<RunIngredients.Name, String> entry : List.copyOf(first.entrySet())) {
            List<RunIngredients.Name> same = second.keySet().stream()
                    .filter(name -> entry.getKey().kind() == IngredientKind.INPUT
                            && name.kind() == IngredientKind.INPUT
                            && lastName(name.text())
                                    .equals(lastName(entry.getKey().text())))
                    .toList();
            if (same.size() == 1) {
                first.remove(entry.getKey());
                String is = second.remove(same.getFirst());
                changes.add(new Ingredient(
                        IngredientKind.INPUT, same.getFirst().text(), Optional.of(entry.getValue()), Optional.of(is)));
            }
        }
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
