package org.stratoscope.network.training;

import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** The images of releng/golden/training_golden.py: value m of all images is sin(0.37 m + 0.001 m^2). */
record FormulaImages(int size, int classCount) implements Dataset {

    @Override
    public ImageShape shape() {
        return new ImageShape(2, 6, 6);
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, classCount).mapToObj(Integer::toString).toList();
    }

    @Override
    public int label(int index) {
        return index % classCount;
    }

    @Override
    public void image(int index, float[] target, int offset) {
        for (int i = 0; i < 72; i++) {
            double m = index * 72 + i;
            target[offset + i] = (float) Math.sin(0.37 * m + 0.001 * m * m);
        }
    }
}
