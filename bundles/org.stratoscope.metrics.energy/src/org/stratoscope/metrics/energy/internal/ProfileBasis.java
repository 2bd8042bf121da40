package org.stratoscope.metrics.energy.internal;

import java.nio.file.Path;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.PatchCovariance;
import org.stratoscope.metrics.energy.PatchWaves;
import org.stratoscope.metrics.energy.ScaledPatches;

/**
 * The basis of a profile.
 *
 * @param basis with the standard deviations of the patches that the network sees
 * @param words what it is, for the log
 * @param usual whether it is that of the paper, the principal components
 */
record ProfileBasis(PatchBasis basis, String words, boolean usual) {

    private ProfileBasis(PatchBasis basis, String words) {
        this(basis, words, false);
    }

    static ProfileBasis of(EnergyProfileParameters parameters, FirstLayer layer, int images, Context context)
            throws StratoscopeException {
        ConvolutionGeometry geometry = layer.geometry();
        int height = geometry.kernelHeight();
        int width = geometry.kernelWidth();
        PatchCovariance covariance = SharedCovariance.of(
                layer.images(), images, height, width, parameters.stride(), parameters.centred(), context);
        String patches = " of " + covariance.patches() + (parameters.centred() ? " centred" : "") + " patches of "
                + height + " x " + width + " pixels";
        if (layer.images() instanceof ScaledPatches scaled && height == 1 && width == 1) {
            return new ProfileBasis(
                    covariance.along(scaled.basis().components()),
                    "principal components before component " + (scaled.component() + 1) + " was scaled, with deviations"
                            + patches);
        }
        int channels = geometry.inputs();
        return switch (parameters.basis()) {
            case PRINCIPAL -> new ProfileBasis(covariance.principal(), "principal components" + patches, true);
            case COSINE ->
                new ProfileBasis(
                        covariance.separable(channels, PatchWaves.cosines(height), PatchWaves.cosines(width)),
                        "colours times cosines, with deviations" + patches);
            case FILE -> {
                Path file = parameters.basisFile().orElseThrow();
                context.inputs().read(file);
                yield new ProfileBasis(
                        covariance.along(StoredBasis.read(file, covariance.size())),
                        "components of " + file.getFileName() + ", with deviations" + patches);
            }
            case LAPLACIAN ->
                new ProfileBasis(
                        covariance.separable(channels, PatchWaves.sines(height), PatchWaves.sines(width)),
                        "colours times sines, with deviations" + patches);
        };
    }

    /** Says in the log which images stand behind the basis, unless it is the usual one. */
    void tell(MetricInput input, Monitor monitor) {
        if (usual && input.training().isPresent()) {
            return;
        }
        monitor.note("The basis of the energy profile: " + words + " of the "
                + (input.training().isPresent() ? "training data" : "probe") + ".");
    }
}
