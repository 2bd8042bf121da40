package org.stratoscope.sdk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;

/** What the component of a new project is. */
public enum PluginKind {
    /** Measures a network. */
    METRIC("metric", "metric", "Metric"),
    /** Changes images. */
    PERTURBATION("perturbation", "perturbation", "Perturbation"),
    /** Supplies labelled images. */
    DATASET("dataset", "data set", "Dataset"),
    /** Builds a network. */
    NETWORK("network", "network", "Network"),
    /** Trains a network. */
    TRAINER("trainer", "trainer", "Trainer"),
    /** Reads a network from a file. */
    LOADER("loader", "loader", "Loader"),
    /** Gives tasks processes. */
    RUNNER("runner", "runner", "Runner"),
    /** Draws the numbers of a run. */
    VIEW("view", "view", "View");

    private final String text;
    private final String words;
    private final String suffix;

    PluginKind(String text, String words, String suffix) {
        this.text = text;
        this.words = words;
        this.suffix = suffix;
    }

    /** The kind on the command line. */
    public String text() {
        return text;
    }

    /** The kind in a sentence. */
    public String words() {
        return words;
    }

    /** What the name of its class ends with. */
    String suffix() {
        return suffix;
    }

    /**
     * The kind of that name.
     *
     * @throws InvalidInputException when there is none, with those there are
     */
    public static PluginKind of(String text) throws InvalidInputException {
        List<PluginKind> all = Arrays.asList(values());
        return all.stream()
                .filter(kind -> kind.text.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no kind of plug-in '" + text
                        + "'; the kinds are "
                        + all.stream().map(PluginKind::text).collect(Collectors.joining(", ")) + "."));
    }
}
