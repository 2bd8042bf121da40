package org.stratoscope.metrics.energy.internal;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** Images of one value throughout. */
final class ConstantImages implements Dataset {

    @Override
    public ImageShape shape() {
        return new ImageShape(2, 8, 8);
    }

    @Override
    public int size() {
        return 12;
    }

    @Override
    public List<String> classes() {
        return List.of("only");
    }

    @Override
    public int label(int index) {
        return 0;
    }

    @Override
    public void image(int index, float[] target, int offset) {
        Arrays.fill(target, offset, offset + shape().size(), 0.3f);
    }
}
