package org.stratoscope.networks.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateMatching;
import org.stratoscope.networks.Architecture;

/** Finds the architecture whose tensors a file has. */
public final class ArchitectureInference {

    private static final int SHOWN = 3;

    /** What came of it. */
    public sealed interface Inference {}

    /** The architecture fits, with its graph for the images asked for and where its tensors are. */
    public record Recognized(Architecture architecture, Graph graph, StateMatching.Complete matching)
            implements Inference {}

    /**
     * No architecture fits.
     *
     * @param closest the families that come closest, each with its first misfit, as part of a sentence; may be empty
     */
    public record Unknown(List<String> closest) implements Inference {

        public Unknown {
            closest = List.copyOf(closest);
        }
    }

    private record Attempt(int found, String text) {}

    private ArchitectureInference() {}

    /** Tries every family; the file's own number of outputs counts. */
    public static Inference infer(StateDictionary dictionary, ImageShape input) {
        Modules modules = Modules.of(dictionary);
        if (modules.empty()) {
            return new Unknown(List.of());
        }
        List<Attempt> attempts = new ArrayList<>();
        for (Architecture guess : Families.guesses(modules)) {
            try {
                Graph graph = guess.graph(input, modules.outputs());
                switch (StateMatching.of(dictionary, graph)) {
                    case StateMatching.Complete complete -> {
                        return new Recognized(guess, graph, complete);
                    }
                    case StateMatching.Misfit misfit ->
                        attempts.add(new Attempt(misfit.found(), guess.title() + ": " + misfit.problem()));
                }
            } catch (InvalidInputException e) {
                attempts.add(
                        new Attempt(-1, guess.title() + ": " + e.getMessage().replaceAll("\\.$", "")));
            }
        }
        return new Unknown(attempts.stream()
                .sorted(Comparator.comparingInt(Attempt::found).reversed())
                .limit(SHOWN)
                .map(Attempt::text)
                .toList());
    }
}
