package org.stratoscope.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The example experiments. */
public final class Examples {

    /**
     * An example.
     *
     * @param id short name on the command line
     * @param title sentence case
     * @param description what it shows and what it costs
     */
    public record Example(String id, String title, String description) {

        /** The document as bytes of an {@code .experiment} file. */
        public byte[] document() {
            String name = "/examples/" + id + ".experiment";
            try (InputStream stream = Examples.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("the product lacks its example " + name);
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final List<Example> ALL = List.of(
            new Example(
                    "quickstart",
                    "Quickstart",
                    "Trains a small network on generated images and shows all three families of measurements before and"
                            + " after training; under a minute on two cores."),
            new Example(
                    "sensitivity-over-depth",
                    "Sensitivity over depth",
                    "D, G and R of every layer before and after training, with maximum and with average pooling (Tomasini"
                            + " et al. 2022)."),
            new Example(
                    "first-layer-energy",
                    "Energy of the first layer",
                    "Energy profiles of the first layer for three seeds, the fitted formula and whitening (Chowers and"
                            + " Weiss 2023)."),
            new Example(
                    "filters-against-agop",
                    "Filters against patch-AGOP",
                    "Filter covariance against patch-AGOP in every layer, from small and from standard initial weights"
                            + " (Beaglehole et al. 2023)."));

    private Examples() {}

    /** All examples, simplest first. */
    public static List<Example> all() {
        return ALL;
    }

    /** The example of that name. */
    public static Optional<Example> find(String id) {
        return ALL.stream().filter(example -> example.id().equals(id)).findFirst();
    }
}
