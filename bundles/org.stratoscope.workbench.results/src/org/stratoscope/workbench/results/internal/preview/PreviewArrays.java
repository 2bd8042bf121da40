package org.stratoscope.workbench.results.internal.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.task.inspection.PlainArray;

/**
 * Images before and after a perturbation, n x channels x height x width.
 *
 * @param field displacements in pixels, n x (down, right) x height x width, where the perturbation moves pixels
 * @param noisy the images with white noise of the same mean norm, nothing without a perturbation
 */
record PreviewArrays(
        PlainArray images, Optional<PlainArray> perturbed, Optional<PlainArray> field, Optional<PlainArray> noisy) {

    /** Reads what a task stored. */
    static PreviewArrays read(Path task, boolean perturbed) throws UnreadableFileException {
        Path arrays = task.resolve("arrays");
        Path field = arrays.resolve("field.npy");
        return new PreviewArrays(
                PlainArray.read(arrays.resolve("images.npy")),
                perturbed ? Optional.of(PlainArray.read(arrays.resolve("perturbed.npy"))) : Optional.empty(),
                perturbed && Files.isRegularFile(field) ? Optional.of(PlainArray.read(field)) : Optional.empty(),
                Optional.empty());
    }

    PreviewArrays withNoisy(PlainArray other) {
        return new PreviewArrays(images, perturbed, field, Optional.of(other));
    }

    int count() {
        return images.length(0);
    }

    /** The mean over the images of the Euclidean norm of what the perturbation changed. */
    double meanNorm() {
        if (perturbed.isEmpty()) {
            return 0;
        }
        float[] before = images.values();
        float[] after = perturbed.get().values();
        int size = before.length / count();
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            double squares = 0;
            for (int j = i * size; j < (i + 1) * size; j++) {
                double difference = (double) after[j] - before[j];
                squares += difference * difference;
            }
            sum += Math.sqrt(squares);
        }
        return sum / count();
    }
}
