package org.stratoscope.metrics.sensitivity.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.metrics.sensitivity.Estimation;
import org.stratoscope.metrics.sensitivity.NoiseModel;

/** How the sensitivities are estimated. */
public record SensitivityParameters(
        @Parameter(
                title = "Images",
                description = "Number of probing images, P: the first ones of the probe, or all when it has fewer.",
                unit = "images",
                defaultValue = "500",
                minimum = 2,
                maximum = 20000)
        int images,

        @Parameter(
                title = "Estimator",
                description = "The mean over images; the sum over coordinates of medians over images; or the median of"
                        + " the squared distance. The last two give D@median or D@median_of_norm and so on.",
                defaultValue = "mean")
        Estimation.Estimator estimator,

        @Parameter(
                title = "Variant",
                description =
                        "Corrected; or paper-faithful, as the published code of Tomasini et al. 2022 or of Petrini"
                                + " et al. 2021 has it, which counts the pairs of an image with itself and adds 1e-10 to the"
                                + " denominator. These give D@paper or D@paper_2021 and so on.",
                defaultValue = "corrected")
        Estimation.Variant variant,

        @Parameter(
                title = "Compare with paper",
                description = "Also gives the paper-faithful variant, so that the difference can be seen.",
                defaultValue = "false")
        boolean compare,

        @Parameter(
                title = "Deformations",
                description = "How often each image is deformed.",
                defaultValue = "1",
                minimum = 1,
                maximum = 1000)
        int deformations,

        @Parameter(
                title = "Noise draws",
                description = "How often noise is added to each image; draw number j is as strong as deformation number"
                        + " j, which go round.",
                defaultValue = "1",
                minimum = 1,
                maximum = 1000)
        int noiseDraws,

        @Parameter(
                title = "Noise",
                description = "How strong the noise is: its norm is that of the deformation for each image, or the mean"
                        + " of those; its variance is the mean square of the deformation; or its norm is fixed.",
                defaultValue = "image")
        NoiseModel.Match noise,

        @Parameter(title = "Noise norm", description = "The norm of fixed noise.", minimum = 0)
        Optional<Double> noiseNorm,

        @Parameter(
                title = "Rectified noise",
                description =
                        "Whether negative values of the noise are set to zero, which keeps images without negative"
                                + " values so.",
                defaultValue = "false")
        boolean rectified,

        @Parameter(
                title = "Average channels",
                description = "Whether representations that are images are averaged over their channels first.",
                defaultValue = "false")
        boolean channelMean,

        @Parameter(
                title = "Kinds of layers",
                description =
                        "Kinds of layers that are reported, such as convolution, activation or linear, separated by"
                                + " '/'; all layers when absent.")
        Optional<String> kinds) {

    public SensitivityParameters {
        if (noiseNorm.isPresent() != (noise == NoiseModel.Match.FIXED)) {
            throw new IllegalArgumentException(
                    "'noiseNorm' and noise=fixed belong together; give both of them or neither");
        }
        kinds.ifPresent(SensitivityParameters::checkKinds);
    }

    private static void checkKinds(String kinds) {
        List<String> known =
                Arrays.stream(LayerKind.values()).map(LayerKind::text).toList();
        for (String kind : kinds.split("/", -1)) {
            if (!known.contains(kind)) {
                throw new IllegalArgumentException("'kinds' names the kind of layers '" + kind
                        + "', which does not exist; the kinds are " + String.join(", ", known));
            }
        }
    }

    /** Whether a layer is reported. */
    boolean reports(Layer layer) {
        // What does not depend on the images has no distance between them.
        return layer.kind() != LayerKind.CONSTANT
                && kinds.map(names ->
                                List.of(names.split("/")).contains(layer.kind().text()))
                        .orElse(true);
    }

    NoiseModel noiseModel() {
        return new NoiseModel(noise, noiseNorm.orElse(0.0), rectified);
    }

    Estimation estimation() {
        return new Estimation(estimator, variant);
    }
}
