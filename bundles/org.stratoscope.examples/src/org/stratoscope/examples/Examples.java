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

        /** The document as bytes of an {@code .experiment} file, at the scale of a laptop. */
        public byte[] document() {
            return resource(id + ".experiment").orElseThrow(() -> new IllegalStateException("the product lacks " + id));
        }

        /** The same experiment with the parameters of its paper, where the laptop's scale is smaller. */
        public Optional<byte[]> fullScale() {
            return resource(id + ".full.experiment");
        }

        private static Optional<byte[]> resource(String name) {
            try (InputStream stream = Examples.class.getResourceAsStream("/examples/" + name)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
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
                    "error-against-sensitivity",
                    "Error against sensitivity",
                    "Six networks on 6000 images of CIFAR-10: the error grows with R (Tomasini et al. 2022, fig. 1); about 10 minutes on two cores, needs CIFAR-10."),
            new Example(
                    "noisy-training-data",
                    "Noisy training data",
                    "The same with white noise of three norms in training and test images (fig. 1 right and fig. 10); about 20 minutes on two cores, needs CIFAR-10."),
            new Example(
                    "shuffled-channels",
                    "Shuffled channels",
                    "R of every layer, trained, untrained and with shuffled channels (fig. 3); about 3 minutes on two cores, needs CIFAR-10."),
            new Example(
                    "filter-frequencies",
                    "Frequencies of filters",
                    "How filters spread over spatial frequencies, layer by layer (fig. 4); about 2 minutes on two cores, needs CIFAR-10."),
            new Example(
                    "scale-detection",
                    "Scale detection",
                    "Networks learn whether two pixels are close: error against D, G and R (fig. 8); about 5 minutes on two cores."),
            new Example(
                    "pooling-learnt",
                    "Pooling learnt in one dimension, task 2",
                    "D and G against the size of receptive fields, before and after training (fig. 7); about 3 minutes on two cores."),
            new Example(
                    "pooling-learnt-distance",
                    "Pooling learnt in one dimension, task 1",
                    "The same for the distance of two pixels; about 5 minutes on two cores."),
            new Example(
                    "pooling-frozen",
                    "Pooling by frozen filters",
                    "D and G of networks with constant filters beside the closed forms (section 4); about 2 minutes on two cores."),
            new Example(
                    "pooling-overlapping",
                    "Pooling with overlapping strides",
                    "What happens to D where strides overlap (section 4); under a minute on two cores."),
            new Example(
                    "deformation-ensemble",
                    "Ensemble of deformations",
                    "How far pixels move and how many fields fold (Petrini et al. 2021); half a minute on two cores."),
            new Example(
                    "first-layer-energy",
                    "Energy of the first layer",
                    "Energy profiles of the first layer for three seeds, the fitted formula and whitening (Chowers and"
                            + " Weiss 2023)."),
            new Example(
                    "synthetic-first-layers",
                    "First layers on generated images",
                    "Two networks trained on random labels of generated images come to the same energy profile; about 2"
                            + " minutes on two cores."),
            new Example(
                    "first-layer-consistency",
                    "Consistency of first layers",
                    "Energy profiles for three seeds, two widths, two architectures and permuted labels, and the formula"
                            + " that fits them (Chowers and Weiss 2023, fig. 1, 3, 7 and tables 1 to 3); about 12 minutes"
                            + " on two cores, needs CIFAR-10."),
            new Example(
                    "frozen-first-layer",
                    "Frozen first layer",
                    "The error with the first layer trained and frozen at random weights (fig. 2); about 6 minutes on two"
                            + " cores, needs CIFAR-10."),
            new Example(
                    "linear-cnn-theory",
                    "Theory of the linear CNN",
                    "The exact solution of gradient descent beside what training does (Chowers and Weiss 2023, theorem);"
                            + " under a minute."),
            new Example(
                    "energy-formula",
                    "Formula of the energy profile",
                    "Low frequencies first, whitening at the end (fig. 4); a few seconds."),
            new Example(
                    "labels-and-patches",
                    "Labels against patches",
                    "Correlations of classes with components of patches, with true and with permuted labels (fig. 5);"
                            + " under a minute, needs CIFAR-10."),
            new Example(
                    "whitening",
                    "Whitening by first layers",
                    "Autocorrelation of responses for filters of 3 to 11 pixels (fig. 6); about 5 minutes on two cores,"
                            + " needs CIFAR-10."),
            new Example(
                    "patch-energy-labels",
                    "Labels from patch energy",
                    "Labels that depend on patches break the agreement of true and permuted labels (fig. 8a and 17); about"
                            + " 10 minutes on two cores, needs CIFAR-10."),
            new Example(
                    "patch-scaling",
                    "Patches with a scaled component",
                    "The profile follows the formula when one component of patches is made stronger (fig. 8b and 18);"
                            + " about 10 minutes on two cores, needs CIFAR-10."),
            new Example(
                    "pretrained-first-layers",
                    "First layers of trained networks",
                    "Profiles of published networks (fig. 9 to 14); under a minute, needs CIFAR-10 and the weights of four"
                            + " ResNets."),
            new Example(
                    "filters-against-agop",
                    "Filters against patch-AGOP",
                    "Filter covariance against patch-AGOP in every layer, from small and from standard initial weights"
                            + " (Beaglehole et al. 2023)."),
            new Example(
                    "ansatz-along-training",
                    "Feature ansatz along training",
                    "F against G after every few epochs, pictures by both and their eigenvectors; half a"
                            + " minute on two cores."),
            new Example(
                    "ansatz-robustness",
                    "Feature ansatz for nine recipes",
                    "F against G over initial weights, losses and optimisers; about a minute on two cores."),
            new Example(
                    "one-step-activations",
                    "One step from empty filters",
                    "F and G are proportional after one step, whatever the activation; ten seconds."),
            new Example(
                    "one-step-widths",
                    "One step with many outputs",
                    "F and G become proportional as the width grows; ten seconds."),
            new Example(
                    "deep-linear-exponents",
                    "Exponents of deep linear networks",
                    "F is a power of G that the depth tells; half a minute on two cores."),
            new Example(
                    "published-networks",
                    "Feature ansatz in a published network",
                    "F against G in every convolution of a network of torchvision; needs its file and a"
                            + " folder of pictures."),
            new Example(
                    "star-in-noise",
                    "A star that a kernel machine finds",
                    "A fixed convolutional kernel and one that has updated its metric, on the published"
                            + " images (Radhakrishnan et al. 2024); half a minute on two cores."),
            new Example(
                    "sparse-rows",
                    "Local signals: one row in noise",
                    "Accuracy against noise for CNTK, ConvRFM and a network (Karp et al. 2021; Beaglehole et"
                            + " al. 2023); about a minute on two cores."),
            new Example(
                    "noisy-digits",
                    "Local signals: digits in frames of noise",
                    "Accuracy against noise for CNTK, ConvRFM, Deep ConvRFM and a network; about 3 minutes on"
                            + " two cores."),
            new Example(
                    "deep-kernel-machine",
                    "Deep ConvRFM",
                    "Accuracy after every update of the metric in three rounds; half a minute on two cores."),
            new Example(
                    "edges-in-photographs",
                    "Edge detectors emerge",
                    "Eigenvectors of the metric that ConvRFM learns on crops of photographs; 20 seconds,"
                            + " needs a folder of pictures."));

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
