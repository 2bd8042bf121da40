package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.perturbations.Warp;

/**
 * Warps batches, each image by a displacement field of its own. Images are worked on by several threads; as every image
 * has a stream of its own, their number makes no difference to the bits.
 *
 * @param field draws the fields
 * @param warp moves the pixels
 * @param smooths whether the warp changes images even where nothing is displaced, so that a reference is needed
 */
record FieldWarp(Field field, Warp warp, boolean smooths) {

    /** Draws the displacement field of one image; called by several threads at once. */
    @FunctionalInterface
    interface Field {
        /** Fills in the vertical and the horizontal displacement in pixels, row by row. */
        void draw(RandomStream random, ImageShape shape, double[] dy, double[] dx);
    }

    /** So many values are worked on between two looks at whether the task was cancelled. */
    private static final int VALUES_AT_ONCE = 1 << 20;

    /** Warps image number i by the field drawn from {@code context.random().derive(firstIndex + i)}. */
    Perturbed apply(NDArray images, int firstIndex, Context context) throws CancelledException {
        Batch batch = new Batch(images, firstIndex, context.random());
        int atOnce = Math.max(1, VALUES_AT_ONCE / batch.shape.size());
        for (int first = 0; first < batch.count; first += atOnce) {
            context.monitor().checkCancelled();
            IntStream.range(first, Math.min(batch.count, first + atOnce))
                    .parallel()
                    .forEach(batch::warp);
        }
        return batch.perturbed(context);
    }

    private final class Batch {

        private final NDArray images;
        private final int firstIndex;
        private final RandomStream random;
        private final int count;
        private final ImageShape shape;
        private final PixelArray values;
        private final PixelArray warped;
        private final PixelArray fields;
        private final PixelArray references;

        Batch(NDArray images, int firstIndex, RandomStream random) {
            Shape all = images.getShape();
            this.images = images;
            this.firstIndex = firstIndex;
            this.random = random;
            this.count = (int) all.get(0);
            this.shape = new ImageShape((int) all.get(1), (int) all.get(2), (int) all.get(3));
            this.values = PixelArray.of(images);
            this.warped = PixelArray.zeros(images.size(), images.getDataType());
            this.fields = PixelArray.zeros(2L * count * plane(), images.getDataType());
            this.references = PixelArray.zeros(smooths ? images.size() : 0, images.getDataType());
        }

        private int plane() {
            return shape.height() * shape.width();
        }

        void warp(int index) {
            double[] dy = new double[plane()];
            double[] dx = new double[plane()];
            double[] image = new double[shape.size()];
            double[] result = new double[shape.size()];
            int start = index * shape.size();
            values.read(start, image);
            if (smooths) {
                warp.apply(shape, image, dy, dx, result);
                references.write(start, result);
            }
            field.draw(random.derive((long) firstIndex + index), shape, dy, dx);
            warp.apply(shape, image, dy, dx, result);
            warped.write(start, result);
            fields.write(2 * index * plane(), dy);
            fields.write((2 * index + 1) * plane(), dx);
        }

        Perturbed perturbed(Context context) {
            return new Perturbed(
                    warped.tensor(context.manager(), images.getShape()),
                    Optional.of(fields.tensor(context.manager(), new Shape(count, 2, shape.height(), shape.width()))),
                    smooths ? Optional.of(references.tensor(context.manager(), images.getShape())) : Optional.empty());
        }
    }
}
