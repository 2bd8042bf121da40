package org.stratoscope.datasets.internal;

import java.util.List;
import java.util.Optional;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/**
 * Images enlarged or reduced to a square, linearly along each axis. Where they become smaller, each new pixel averages as
 * many old ones as it covers, with weights that fall off linearly, as PIL and torchvision do.
 */
final class ResizedDataset implements Dataset {

    private final Dataset original;
    private final ImageShape shape;
    private final LinearResampling rows;
    private final LinearResampling columns;

    private ResizedDataset(Dataset original, int side) {
        ImageShape from = original.shape();
        this.original = original;
        this.shape = new ImageShape(from.channels(), side, side);
        this.rows = new LinearResampling(from.height(), side);
        this.columns = new LinearResampling(from.width(), side);
    }

    /** The data set with images of that height and width, or as it is. */
    static Dataset of(Dataset original, Optional<Integer> side) {
        return side.isPresent() ? new ResizedDataset(original, side.get()) : original;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int size() {
        return original.size();
    }

    @Override
    public List<String> classes() {
        return original.classes();
    }

    @Override
    public int label(int index) {
        return original.label(index);
    }

    @Override
    public void image(int index, float[] target, int offset) {
        ImageShape from = original.shape();
        float[] source = new float[from.size()];
        original.image(index, source, 0);
        float[] narrow = new float[from.channels() * from.height() * shape.width()];
        for (int row = 0; row < from.channels() * from.height(); row++) {
            columns.apply(source, row * from.width(), 1, narrow, row * shape.width(), 1);
        }
        for (int channel = 0; channel < from.channels(); channel++) {
            for (int column = 0; column < shape.width(); column++) {
                rows.apply(
                        narrow,
                        channel * from.height() * shape.width() + column,
                        shape.width(),
                        target,
                        offset + channel * shape.height() * shape.width() + column,
                        shape.width());
            }
        }
    }
}
