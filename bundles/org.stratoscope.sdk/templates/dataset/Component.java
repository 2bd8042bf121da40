package @PACKAGE@;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Noisy stripes, horizontal in one class and vertical in the other. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements DatasetComponent<@STEM@Parameters> {

    private static final int SIDE = 32;
    private static final int PERIOD = 8;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Noisy stripes, horizontal in one class and vertical in the other.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Dataset open(@STEM@Parameters parameters, Context context) {
        // The images are drawn when they are asked for, each from a stream of its own, and are always the same.
        return new Stripes(parameters, context.random());
    }

    private record Stripes(@STEM@Parameters parameters, RandomStream random) implements Dataset {

        @Override
        public ImageShape shape() {
            return new ImageShape(1, SIDE, SIDE);
        }

        @Override
        public int size() {
            return parameters.count();
        }

        @Override
        public List<String> classes() {
            return List.of("horizontal", "vertical");
        }

        @Override
        public int label(int index) {
            return index % 2;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            RandomStream own = random.derive(index);
            int shift = own.nextInt(PERIOD);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    int along = (label(index) == 0 ? y : x) + shift;
                    double stripe = along % PERIOD < PERIOD / 2 ? 1 : -1;
                    target[offset + y * SIDE + x] = (float) (stripe + parameters.noise() * own.nextGaussian());
                }
            }
        }
    }
}
