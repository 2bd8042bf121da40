package org.stratoscope.metrics.energy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.LabelPatchCorrelation;
import org.stratoscope.metrics.energy.PatchBasis;

/** Whether labels and the patches that the first layer sees are correlated. */
public final class LabelCorrelationMetric implements MetricComponent<LabelCorrelationParameters> {

    private static final String ID = "label-correlation";
    private static final String STATISTIC = "label_correlation";

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                ID,
                "Labels against patches",
                "Correlation of every class with every principal component of the patches that the first convolution sees"
                        + " (Chowers and Weiss 2023): of single patches, of each image's average patch and of its energy."
                        + " Each class is a statistic of its own; mean and greatest magnitude follow, with the standard"
                        + " deviation that unrelated labels have.");
    }

    @Override
    public Class<LabelCorrelationParameters> parameters() {
        return LabelCorrelationParameters.class;
    }

    @Override
    public void measure(LabelCorrelationParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        FirstLayer layer = FirstLayer.of(input, ID);
        int count = layer.count(parameters.images());
        layer.checkPatches(count, ID);
        checkClasses(layer, count);
        ConvolutionGeometry geometry = layer.geometry();
        int height = geometry.kernelHeight();
        int width = geometry.kernelWidth();
        PatchBasis basis = SharedCovariance.of(layer.images(), count, height, width, context)
                .principal();
        LabelPatchCorrelation correlation =
                LabelPatchCorrelation.of(layer.images(), count, height, width, basis, context.monitor());
        for (LabelPatchCorrelation.Mode mode : LabelPatchCorrelation.Mode.values()) {
            double[][] matrix = correlation.matrix(mode);
            String name = mode.name().toLowerCase(Locale.ROOT);
            report(matrix, name, layer, count, sink);
            if (sink.probesWanted()) {
                double[] flat =
                        Stream.of(matrix).flatMapToDouble(Arrays::stream).toArray();
                try (NDArray array = context.manager().create(flat, new Shape(matrix.length, matrix[0].length))) {
                    sink.array(STATISTIC + "_" + name, array);
                }
            }
        }
        sink.add(Result.of(STATISTIC + "_null", layer.reference(), 1 / Math.sqrt(count), count));
    }

    private static void checkClasses(FirstLayer layer, int count) throws InvalidInputException {
        int first = layer.images().label(0);
        for (int n = 1; n < count; n++) {
            if (layer.images().label(n) != first) {
                return;
            }
        }
        throw new InvalidInputException("The metric " + ID + " found images of one class only among the first " + count
                + "; raise its parameter 'images' or use images of at least two classes.");
    }

    private static void report(double[][] matrix, String mode, FirstLayer first, int count, ResultSink sink) {
        LayerReference layer = first.reference();
        List<String> classes = first.images().classes();
        double sum = 0;
        double greatest = 0;
        long known = 0;
        for (int c = 0; c < matrix.length; c++) {
            for (int i = 0; i < matrix[c].length; i++) {
                double r = matrix[c][i];
                // A class without images and a component without variance are correlated with nothing.
                if (!Double.isNaN(r)) {
                    sink.add(Result.of(STATISTIC + "@" + mode + ":" + classes.get(c), layer, r, count)
                            .atIndex(i));
                    sum += Math.abs(r);
                    greatest = Math.max(greatest, Math.abs(r));
                    known++;
                }
            }
        }
        if (known > 0) {
            sink.add(Result.of(STATISTIC + "_mean@" + mode, layer, sum / known, count));
            sink.add(Result.of(STATISTIC + "_max@" + mode, layer, greatest, count));
        }
    }
}
