package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.FeatureMatrix;
import org.stratoscope.metrics.agop.FeaturePictures;

/** The pictures of one layer, image by image, so that memory does not grow with their number. */
final class LayerPictures {

    private static final int MOMENT_AT_MOST = 1024;

    private final FeaturePictures pictures;
    private final FeatureMatrix filters;
    private final FeatureMatrix gradients;
    private final int shown;
    private final NDArray inputs;
    private final int channels;
    private final boolean ofImages;
    private final MeansOverImages means = new MeansOverImages();
    private final PictureShades ofFilters;
    private final PictureShades ofGradients;
    private final double[] moment;

    /**
     * Prepares pictures.
     *
     * @param shown how many are kept for views
     * @param inputs what the layer sees, of shape (images, channels, rows, columns)
     */
    LayerPictures(Layer layer, FeatureMatrix filters, FeatureMatrix gradients, int shown, NDArray inputs) {
        this.pictures = FeaturePictures.of(layer.convolution().orElseThrow());
        this.filters = filters;
        this.gradients = gradients;
        this.shown = shown;
        this.inputs = inputs;
        this.channels = Math.toIntExact(inputs.getShape().get(1));
        this.ofImages = layer.structure().inputs().getFirst() == LayerStructure.IMAGES;
        int height = Math.toIntExact(inputs.getShape().get(2));
        int width = Math.toIntExact(inputs.getShape().get(3));
        this.ofFilters = new PictureShades(channels, height, width);
        this.ofGradients = new PictureShades(channels, height, width);
        int size = filters.dimension();
        this.moment = ofImages && size <= MOMENT_AT_MOST ? new double[size * size] : new double[0];
    }

    /** Draws and compares all pictures. */
    void draw(Context context) throws CancelledException {
        long images = inputs.getShape().get(0);
        context.monitor().begin("pictures", images);
        for (long image = 0; image < images; image++) {
            context.monitor().checkCancelled();
            try (NDManager scope = context.manager().newSubManager()) {
                NDArray input = inputs.get(new NDIndex(image + ":" + (image + 1)));
                input.attach(scope);
                draw(scope, input, image < shown);
            }
            context.monitor().worked(1);
        }
    }

    private void draw(NDManager scope, NDArray input, boolean kept) {
        PictureComparison comparison = new PictureComparison(input);
        NDArray windows = pictures.windows(scope, input);
        double[] byFilters = picture(scope, filters, windows);
        if (kept) {
            ofFilters.add(byFilters);
        }
        if (gradients.rank() > 0) {
            double[] byGradients = picture(scope, gradients, windows);
            means.add("picture_pearson", comparison.between(byFilters, byGradients));
            withEdges("gradients", comparison, byGradients);
            if (kept) {
                ofGradients.add(byGradients);
            }
        }
        withEdges("filters", comparison, byFilters);
        withEdges("patches", comparison, PictureComparison.numbers(pictures.norms(scope, windows, channels)));
        if (moment.length > 0) {
            addMoment(scope, windows);
        }
    }

    private double[] picture(NDManager scope, FeatureMatrix matrix, NDArray windows) {
        return PictureComparison.numbers(pictures.transformed(scope, matrix, windows, channels));
    }

    /** Edges and brightness have a meaning where the layer sees the images themselves. */
    private void withEdges(String whose, PictureComparison comparison, double[] picture) {
        if (ofImages) {
            means.add("edge_pearson@" + whose, comparison.withEdges(picture));
            means.add("brightness_pearson@" + whose, comparison.withBrightness(picture));
        }
    }

    private void addMoment(NDManager scope, NDArray windows) {
        NDArray wide = windows.toType(DataType.FLOAT64, true);
        wide.attach(scope);
        NDArray rows = wide.reshape(-1, windows.getShape().get(2));
        rows.attach(scope);
        NDArray product = rows.transpose().matMul(rows);
        product.attach(scope);
        double[] more = product.toDoubleArray();
        for (int i = 0; i < moment.length; i++) {
            moment[i] += more[i];
        }
    }

    /** The second moment of the patches of images, not centred: a feature matrix that nobody has learnt. */
    Optional<FeatureMatrix> secondMoment() {
        int size = filters.dimension();
        return moment.length == 0
                ? Optional.empty()
                : Optional.of(FeatureMatrix.ofGradients(
                        CommonOps_DDRM.identity(size), new DMatrixRMaj(size, size, true, moment)));
    }

    MeansOverImages means() {
        return means;
    }

    PictureShades ofFilters() {
        return ofFilters;
    }

    PictureShades ofGradients() {
        return ofGradients;
    }
}
