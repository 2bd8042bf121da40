package org.stratoscope.metrics.sensitivity.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.sensitivity.DisplacementField;

/** How much a perturbation changes images, whatever the network. */
public final class PerturbationSizeMetric implements MetricComponent<PerturbationSizeParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "perturbation-size",
                "Size of a perturbation",
                "Norm of the images and of their change, and for deformations the root mean square displacement in pixels,"
                        + " the same in the middle of the image, and the fraction of fields that fold (Petrini et al."
                        + " 2021, section 2). The network plays no role.");
    }

    @Override
    public Class<PerturbationSizeParameters> parameters() {
        return PerturbationSizeParameters.class;
    }

    @Override
    public Optional<String> defaultPerturbation() {
        return Optional.of("diffeomorphism");
    }

    @Override
    public void measure(PerturbationSizeParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Perturber perturber = input.perturber()
                .orElseThrow(() -> new InvalidInputException("The metric perturbation-size needs a perturbation."));
        int count = Math.min(parameters.images(), input.probe().size());
        context.monitor().begin("perturbation", 0);
        try (NDManager manager = context.manager().newSubManager()) {
            NDArray images = Batches.range(manager, input.probe(), 0, count, context.precision());
            Perturbed perturbed = perturber.perturb(manager, images, 0);
            NDArray change = perturbed.images().sub(perturbed.reference().orElse(images));
            change.attach(manager);
            report("image_norm", norms(images), sink);
            double[] changes = norms(change);
            report("change_norm", changes, sink);
            double[] sorted = changes.clone();
            Arrays.sort(sorted);
            sink.add(Result.of("change_norm@median", (sorted[(count - 1) / 2] + sorted[count / 2]) / 2, count));
            if (perturbed.field().isPresent()) {
                fields(perturbed.field().get(), count, sink);
            }
        }
    }

    private static void fields(NDArray field, int count, ResultSink sink) {
        int height = (int) field.getShape().get(2);
        int width = (int) field.getShape().get(3);
        double[] values = values(field);
        double[] squares = new double[count];
        double[] centres = new double[count];
        double[] folded = new double[count];
        int plane = height * width;
        for (int i = 0; i < count; i++) {
            int start = 2 * i * plane;
            DisplacementField one = new DisplacementField(
                    height,
                    width,
                    Arrays.copyOfRange(values, start, start + plane),
                    Arrays.copyOfRange(values, start + plane, start + 2 * plane));
            squares[i] = one.meanSquare();
            centres[i] = one.centreSquare();
            folded[i] = height > 1 && one.folds() ? 1 : 0;
        }
        root("displacement_rms", squares, sink);
        root("displacement_centre", centres, sink);
        report("folded", folded, sink);
    }

    private static void report(String statistic, double[] values, ResultSink sink) {
        sink.add(Result.of(statistic, mean(values), values.length).withStandardError(standardError(values)));
    }

    /** The root of a mean; its standard error by the delta method. */
    private static void root(String statistic, double[] squares, ResultSink sink) {
        double root = Math.sqrt(mean(squares));
        sink.add(Result.of(statistic, root, squares.length)
                .withStandardError(root > 0 ? standardError(squares) / (2 * root) : 0));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(sum / (values.length - 1.0) / values.length);
    }

    private static double[] norms(NDArray images) {
        double[] values = values(images);
        int count = (int) images.getShape().get(0);
        int size = values.length / count;
        double[] norms = new double[count];
        for (int i = 0; i < values.length; i++) {
            norms[i / size] += values[i] * values[i];
        }
        return Arrays.stream(norms).map(Math::sqrt).toArray();
    }

    private static double[] values(NDArray array) {
        try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }
}
