package org.stratoscope.metrics.sensitivity.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

/**
 * The images a measurement looks at.
 *
 * @param clean shape (images, channels, height, width)
 * @param deformed one tensor of that shape for each draw
 * @param noisy one tensor of that shape for each draw
 */
record ProbeBatches(NDArray clean, NDList deformed, NDList noisy) {

    /**
     * Draws deformations and noise; the first draw of each is the same however many there are.
     *
     * @param count how many of the first images of the probe
     * @param manager owner of all tensors
     */
    static ProbeBatches draw(
            SensitivityParameters parameters,
            Dataset probe,
            int count,
            Perturber perturber,
            NDManager manager,
            Context context)
            throws StratoscopeException {
        NDArray images = Batches.range(manager, probe, 0, count, context.precision());
        checkDifferent(images, count);
        NDList deformed = new NDList();
        NDArray clean = images;
        for (int draw = 0; draw < parameters.deformations(); draw++) {
            context.monitor().checkCancelled();
            Perturbed perturbed = perturber.perturb(manager, images, draw * count);
            deformed.add(perturbed.images());
            // The same for every draw: the image at zero displacement.
            clean = perturbed.reference().orElse(images);
        }
        noteUnchanged(clean, deformed, count, context);
        NDList noisy = new NDList();
        RandomStream random = context.random().derive("noise");
        for (int draw = 0; draw < parameters.noiseDraws(); draw++) {
            context.monitor().checkCancelled();
            RandomStream stream = draw == 0 ? random : random.derive("draw").derive(draw);
            NDArray reference = deformed.get(draw % deformed.size());
            noisy.add(parameters.noiseModel().add(manager, clean, reference, stream));
        }
        return new ProbeBatches(clean, deformed, noisy);
    }

    /** All batches, clean images first. */
    NDList all() {
        NDList all = new NDList(clean);
        all.addAll(deformed);
        all.addAll(noisy);
        return all;
    }

    /** Stores the first draws. */
    void save(ResultSink sink) throws StratoscopeException {
        sink.array("images", clean);
        sink.array("perturbed", deformed.getFirst());
        sink.array("noisy", noisy.getFirst());
    }

    private static void checkDifferent(NDArray images, int count) throws InvalidInputException {
        try (NDManager scope = images.getManager().newSubManager()) {
            NDArray first = images.get("0:1");
            first.attach(scope);
            NDArray same = images.eq(first);
            same.attach(scope);
            NDArray all = same.all();
            all.attach(scope);
            if (all.getBoolean()) {
                throw new InvalidInputException(
                        "All " + count + " images of the probe are the same, so that there is no"
                                + " distance between images to compare with; choose a probe with different images.");
            }
        }
    }

    private static void noteUnchanged(NDArray images, NDList deformed, int count, Context context) {
        try (NDManager scope = images.getManager().newSubManager()) {
            NDArray same = images.eq(deformed.getFirst());
            same.attach(scope);
            NDArray rows = same.reshape(count, -1);
            rows.attach(scope);
            NDArray numbers = rows.toType(DataType.FLOAT32, false);
            numbers.attach(scope);
            NDArray least = numbers.min(new int[] {1});
            least.attach(scope);
            NDArray total = least.sum();
            total.attach(scope);
            int unchanged = Math.round(total.getFloat());
            if (unchanged > 0) {
                context.monitor()
                        .note("The perturbation leaves " + unchanged + " of " + count + " images exactly as they are,"
                                + " as it does with images of one colour; noise of their change's norm is zero too.");
            }
        }
    }
}
