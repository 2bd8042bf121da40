package org.stratoscope.datasets.internal;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.run.Context;

/** One active pixel at every place of a line in turn, for which the sensitivities of homogeneous filters are known. */
public final class SinglePixelComponent implements DatasetComponent<SinglePixelParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "single-pixel",
                "Single pixel",
                "Generated images of a single row with one active pixel, at every place from left to right; the classes are"
                        + " even and odd places. The sensitivities of networks with constant filters to these images"
                        + " have closed forms.");
    }

    @Override
    public Class<SinglePixelParameters> parameters() {
        return SinglePixelParameters.class;
    }

    @Override
    public Dataset open(SinglePixelParameters parameters, Context context) {
        return new SinglePixels(parameters.side(), (float) parameters.amplitude());
    }

    private record SinglePixels(int size, float amplitude) implements Dataset {

        @Override
        public ImageShape shape() {
            return new ImageShape(1, 1, size);
        }

        @Override
        public List<String> classes() {
            return List.of("even", "odd");
        }

        @Override
        public int label(int index) {
            return index % 2;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            Arrays.fill(target, offset, offset + size, 0);
            target[offset + index] = amplitude;
        }
    }
}
