package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.ejml.data.DMatrixRMaj;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.FeatureMatrix;
import org.stratoscope.metrics.agop.PatchPattern;

/**
 * Reports the features of one layer.
 *
 * @param stored whether its arrays are stored for views
 */
record FeatureReport(
        Layer layer, boolean stored, PatchFeaturesParameters parameters, ResultSink sink, Context context) {

    private static final String FILTERS = "filters";
    private static final String GRADIENTS = "gradients";
    private static final String PATCHES = "patches";
    private static final int MATRIX_AT_MOST = 1024;

    /**
     * Reports numbers and stores arrays.
     *
     * @param inputs what the layer sees of the images for pictures
     */
    void report(FeatureMatrix filters, FeatureMatrix gradients, NDArray inputs) throws StratoscopeException {
        describe(FILTERS, filters);
        describe(GRADIENTS, gradients);
        if (gradients.rank() == 0) {
            context.monitor()
                    .note("No output depends on the layer " + layer.name()
                            + ", so that it has no gradients; pictures by gradients were left out.");
        }
        LayerPictures pictures = new LayerPictures(layer, filters, gradients, parameters.shown(), inputs);
        pictures.draw(context);
        pictures.secondMoment().ifPresent(moment -> describe(PATCHES, moment));
        pictures.means()
                .forEach((statistic, mean) -> sink.add(Result.of(statistic, reference(), mean.value(), mean.images())
                        .withStandardError(mean.error())));
        if (stored) {
            store(FILTERS, filters, pictures.ofFilters());
            store(GRADIENTS, gradients, pictures.ofGradients());
        }
    }

    private ConvolutionGeometry geometry() {
        return layer.convolution().orElseThrow();
    }

    private LayerReference reference() {
        return LayerReference.of(layer);
    }

    private void describe(String whose, FeatureMatrix matrix) {
        double[] values = matrix.eigenvalues();
        double trace = 0;
        for (double value : values) {
            trace += value;
        }
        int count = Math.min(parameters.eigenvectors(), matrix.rank());
        if (count == 0) {
            return;
        }
        DMatrixRMaj vectors = matrix.eigenvectors(count);
        for (int i = 0; i < count; i++) {
            PatchPattern pattern = new PatchPattern(
                    row(vectors, i),
                    geometry().inputs(),
                    geometry().kernelHeight(),
                    geometry().kernelWidth());
            add("eigenvalue_share@" + whose, values[i] / trace, i);
            add("uniform_share@" + whose, pattern.uniformShare(), i);
            add("ramp_share@" + whose, pattern.rampShare(), i);
            add("row_share@" + whose, pattern.rowShare(), i);
        }
    }

    private void add(String statistic, double value, int index) {
        sink.add(Result.of(statistic, reference(), value, parameters.images()).atIndex(index));
    }

    private static double[] row(DMatrixRMaj matrix, int row) {
        return java.util.Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
    }

    /** Matrix, eigenvectors and pictures, each scaled for the eye. */
    private void store(String whose, FeatureMatrix matrix, PictureShades pictures) throws StratoscopeException {
        String end = "_" + whose + "_" + layer.name();
        try (NDManager scope = context.manager().newSubManager()) {
            int size = matrix.dimension();
            if (size <= MATRIX_AT_MOST) {
                sink.array("matrix" + end, scaled(scope, matrix.matrix().data, new Shape(1, size, size)));
            }
            int count = Math.min(parameters.eigenvectors(), matrix.rank());
            if (count > 0) {
                Shape shape = new Shape(
                        count,
                        geometry().inputs(),
                        geometry().kernelHeight(),
                        geometry().kernelWidth());
                sink.array("eigenvectors" + end, scaled(scope, matrix.eigenvectors(count).data, shape));
            }
            if (!pictures.isEmpty()) {
                sink.array("pictures" + end, pictures.array(scope));
            }
        }
    }

    /** The largest magnitude becomes one. */
    private static NDArray scaled(NDManager manager, double[] values, Shape shape) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = greatest == 0 ? 0 : values[i] / greatest;
        }
        return manager.create(scaled, shape);
    }
}
