package org.stratoscope.metrics.energy.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.metrics.energy.TauRange;

/** How patch statistics and profile are taken. */
public record EnergyProfileParameters(
        @Parameter(
                title = "Images",
                description = "Number of images whose patches give the basis: the first ones of the training data where"
                        + " they are known, else of the probe.",
                unit = "images",
                defaultValue = "10000",
                minimum = 1)
        int images,

        @Parameter(
                title = "Basis",
                description = "Principal components of the patches; cosines or sines (eigenvectors of the Laplacian of"
                        + " the filter's pixels with free or fixed borders) times the principal colours, by descending"
                        + " variance of the patches; or a file, so that several networks share one basis.",
                defaultValue = "principal")
        BasisChoice basis,

        @Parameter(
                title = "Basis file",
                description = "The patch_basis.npy of an earlier measurement, below arrays/ in the folder of its task.")
        Optional<Path> basisFile,

        @Parameter(
                title = "Patch stride",
                description = "Distance of neighbouring patches.",
                unit = "pixels",
                defaultValue = "1",
                minimum = 1,
                maximum = 1024)
        int stride,

        @Parameter(
                title = "Centred",
                description = "Whether the mean patch is subtracted before the principal components are taken.",
                defaultValue = "true")
        boolean centred,

        @Parameter(
                title = "Subtract initial weights",
                description = "Whether the profile is that of the change of the filters since initialisation: where the"
                        + " initial weights are known, always, or never.",
                defaultValue = "where-known")
        Subtraction subtractInitial,

        @Parameter(
                title = "Least time",
                description = "Where the search for the time of the formula begins, in units of 1 / lambda^2; 0 for the"
                        + " published range.",
                defaultValue = "0",
                minimum = 0)
        double leastTime,

        @Parameter(
                title = "Greatest time",
                description = "Where the search for the time of the formula ends; 0 for the published range.",
                defaultValue = "0",
                minimum = 0)
        double greatestTime) {

    /** What profiles are taken on. */
    public enum BasisChoice {
        /** Principal components. */
        PRINCIPAL,
        /** Cosines times colours. */
        COSINE,
        /** Sines times colours. */
        LAPLACIAN,
        /** Those of a file. */
        FILE
    }

    /** Whether initial weights are subtracted. */
    public enum Subtraction {
        /** Where they are known. */
        WHERE_KNOWN,
        /** Always; refused where they are not known. */
        TRUE,
        /** Never. */
        FALSE
    }

    public EnergyProfileParameters {
        if (basis == BasisChoice.FILE != basisFile.isPresent()) {
            throw new IllegalArgumentException("'basisFile' must be given with basis=file, and only then.");
        }
        if (leastTime == 0 != (greatestTime == 0)) {
            throw new IllegalArgumentException("'leastTime' and 'greatestTime' must be given together.");
        }
        if (leastTime > 0 && leastTime >= greatestTime) {
            throw new IllegalArgumentException("'greatestTime' must be greater than 'leastTime'.");
        }
    }

    /** Where the time of the formula is searched for these patches. */
    TauRange range(double[] lambda) {
        return leastTime > 0 ? new TauRange(leastTime, greatestTime) : TauRange.suitedTo(lambda);
    }
}
