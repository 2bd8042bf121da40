package org.stratoscope.metrics.energy;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/**
 * The patches of images with one component made stronger: every patch p becomes p + (factor - 1) (u' p) u (Chowers and
 * Weiss 2023, arXiv 2206.02454, section on changed statistics of patches). As such patches do not form an image, an image
 * here has one channel for each value of a patch and one position for each patch; a convolution of size 1 on it is a
 * convolution of the patches' size on images.
 *
 * @param images what the patches are taken from
 * @param filterHeight rows of a patch
 * @param filterWidth columns of a patch
 * @param basis of the unchanged patches
 * @param component number of the component, from 0
 * @param factor of its coefficient
 */
public record ScaledPatches(
        Dataset images, int filterHeight, int filterWidth, PatchBasis basis, int component, double factor)
        implements Dataset {

    @Override
    public ImageShape shape() {
        ImageShape shape = images.shape();
        return new ImageShape(
                shape.channels() * filterHeight * filterWidth,
                shape.height() - filterHeight + 1,
                shape.width() - filterWidth + 1);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public List<String> classes() {
        return images.classes();
    }

    @Override
    public int label(int index) {
        return images.label(index);
    }

    @Override
    public void image(int index, float[] target, int offset) {
        ImageShape from = images.shape();
        ImageShape to = shape();
        float[] pixels = new float[from.size()];
        images.image(index, pixels, 0);
        double[] direction = basis.components()[component];
        int positions = to.height() * to.width();
        double[] projections = new double[positions];
        for (int value = 0; value < to.channels(); value++) {
            for (int at = 0; at < positions; at++) {
                projections[at] += direction[value] * pixels[place(from, to, value, at)];
            }
        }
        for (int value = 0; value < to.channels(); value++) {
            for (int at = 0; at < positions; at++) {
                target[offset + value * positions + at] = (float)
                        (pixels[place(from, to, value, at)] + (factor - 1) * projections[at] * direction[value]);
            }
        }
    }

    /** Where one value of the patch at one position is found in the image. */
    private int place(ImageShape from, ImageShape to, int value, int position) {
        int channel = value / (filterHeight * filterWidth);
        int y = position / to.width() + value / filterWidth % filterHeight;
        int x = position % to.width() + value % filterWidth;
        return (channel * from.height() + y) * from.width() + x;
    }
}
