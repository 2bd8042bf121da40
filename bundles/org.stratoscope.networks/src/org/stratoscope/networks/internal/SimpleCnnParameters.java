package org.stratoscope.networks.internal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.networks.SimpleCnnArchitecture;
import org.stratoscope.networks.SimpleCnnArchitecture.Head;
import org.stratoscope.networks.SimpleCnnArchitecture.Reduction;

/** The parameters of {@link SimpleCnn}. */
record SimpleCnnParameters(
        @Parameter(
                title = "Widths",
                description = "Number of filters of each convolution, written such as 16/32/64.",
                defaultValue = "16/32/64",
                minimum = 1,
                maximum = 65536)
        List<Double> widths,

        @Parameter(
                title = "Kernel size",
                description = "Height and width of every filter.",
                unit = "pixels",
                defaultValue = "3",
                minimum = 1,
                maximum = 63)
        int kernel,

        @Parameter(
                title = "First kernel size",
                description = "Height and width of the filters of the first convolution; 0 for those of the others.",
                unit = "pixels",
                defaultValue = "0",
                minimum = 0,
                maximum = 63)
        int firstKernel,

        @Parameter(
                title = "Padding",
                description = "Whether kernel / 2 zeros are added on each side, which keep the size for odd kernels.",
                defaultValue = "true")
        boolean padding,

        @Parameter(
                title = "Reduction",
                description = "How layers reduce the image: maximum or average over windows, or the stride of the"
                        + " convolution.",
                defaultValue = "max")
        Reduction reduction,

        @Parameter(
                title = "Reduction factors",
                description = "By how much each layer reduces height and width: one number for all layers or one each;"
                        + " 1 keeps the size.",
                defaultValue = "2",
                minimum = 1,
                maximum = 64)
        List<Double> factors,

        @Parameter(
                title = "Batch normalisation",
                description = "Whether every convolution is followed by batch normalisation.",
                defaultValue = "true")
        boolean batchNormalization,

        @Parameter(
                title = "Activation",
                description = "The function after every convolution; identity makes a linear network.",
                defaultValue = "relu")
        ActivationFunction activation,

        @Parameter(title = "Bias", description = "Whether convolutions add a bias.", defaultValue = "false")
        boolean bias,

        @Parameter(
                title = "Head",
                description = "How the last image becomes features: the average over positions, or every value.",
                defaultValue = "global-average")
        Head head,

        @Parameter(
                title = "Bias of the head",
                description = "Whether the linear map at the end adds a bias.",
                defaultValue = "true")
        boolean headBias,

        @Parameter(
                title = "Initialisation",
                description = "Random weights before training: standard is PyTorch's uniform default, kaiming-in and"
                        + " kaiming-out are normal with variance 2 / fan and zero biases, normal has one standard"
                        + " deviation everywhere.",
                defaultValue = "standard")
        InitializationChoice initialization,

        @Parameter(
                title = "Initial standard deviation",
                description = "Standard deviation of the weights under the normal initialisation.",
                defaultValue = "0.01",
                minimum = 0)
        double standardDeviation,

        @Parameter(
                title = "First standard deviation",
                description = "Standard deviation of the weights of the first convolution under the normal"
                        + " initialisation; that of the others when absent. Zero begins with empty filters.",
                minimum = 0)
        Optional<Double> firstStandardDeviation,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    /** The rules for initial weights that can be chosen by name. */
    enum InitializationChoice {
        /** PyTorch's default. */
        STANDARD,
        /** Normal by fan-in. */
        KAIMING_IN,
        /** Normal by fan-out. */
        KAIMING_OUT,
        /** Normal with one standard deviation. */
        NORMAL
    }

    SimpleCnnParameters {
        if (firstStandardDeviation.isPresent() && initialization != InitializationChoice.NORMAL) {
            throw new IllegalArgumentException(
                    "'firstStandardDeviation' has a meaning under the normal 'initialization'"
                            + " only; leave it out.");
        }
        wholeNumbers("widths", widths);
        wholeNumbers("factors", factors);
        if (factors.size() != 1 && factors.size() != widths.size()) {
            throw new IllegalArgumentException("'factors' must have one number or as many as 'widths' (" + widths.size()
                    + "), not " + factors.size() + ".");
        }
    }

    @Override
    public SimpleCnnArchitecture architecture() {
        List<Integer> filters = wholeNumbers("widths", widths);
        List<Integer> reductions = wholeNumbers("factors", factors);
        return new SimpleCnnArchitecture(
                filters,
                kernel,
                firstKernel == 0 ? kernel : firstKernel,
                padding,
                bias,
                batchNormalization,
                activation,
                reductions.size() == filters.size()
                        ? reductions
                        : Collections.nCopies(filters.size(), reductions.getFirst()),
                reduction,
                head,
                headBias);
    }

    @Override
    public Initialization rule() {
        return switch (initialization) {
            case STANDARD -> new Initialization.Standard();
            case KAIMING_IN -> new Initialization.KaimingNormal(Initialization.Fan.IN, false);
            case KAIMING_OUT -> new Initialization.KaimingNormal(Initialization.Fan.OUT, false);
            case NORMAL ->
                firstStandardDeviation.isPresent()
                        ? new Initialization.NormalByLayer(
                                SimpleCnnArchitecture.FIRST_WEIGHT, firstStandardDeviation.get(), standardDeviation)
                        : new Initialization.Normal(standardDeviation);
        };
    }

    private static List<Integer> wholeNumbers(String name, List<Double> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value < 1 || value != Math.rint(value))) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be whole numbers of at least 1, such as 16/32/64, not " + values + ".");
        }
        return values.stream().map(Double::intValue).toList();
    }
}
