import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.perturbations.internal.DiffeomorphismComponent;
import org.stratoscope.perturbations.internal.DiffeomorphismParameters;

/**
 * Times deformations of 3 x 32 x 32 images with the perturbation diffeomorphism, from tensor to tensor, fields included; best
 * of several runs after warming up. Compare with diffeomorphisms.py beside it. After a build, from the root of the checkout:
 *
 * <pre>
 * java -cp "CLASSES:bundles/org.stratoscope.djl/lib/*:NATIVE" -Dai.djl.offline=true -DOPT_OUT_TRACKING=true \
 *     -XX:ActiveProcessorCount=2 releng/benchmarks/Diffeomorphisms.java [IMAGES]
 * </pre>
 *
 * CLASSES are the folders target/classes of the bundles org.stratoscope.djl, api and perturbations; NATIVE is
 * pytorch-native-cpu.jar of the platform's fragment, such as bundles/org.stratoscope.djl.linux.x86_64/lib.
 */
final class Diffeomorphisms {

    private static final int REPEATS = 30;

    public static void main(String[] arguments) throws StratoscopeException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        float[] values = new float[count * 3 * 32 * 32];
        RandomStream random = RandomStream.of(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.create(values, new Shape(count, 3, 32, 32));
            for (Map<String, String> parameters : List.of(
                    Map.of("cutoff", "3"),
                    Map.of("cutoff", "15"),
                    Map.of("cutoff", "3", "interpolation", "nearest"),
                    Map.of("cutoff", "3", "interpolation", "gaussian"))) {
                time(parameters, images);
            }
        }
    }

    private static void time(Map<String, String> values, NDArray images) throws StratoscopeException {
        DiffeomorphismParameters parameters =
                ParameterSchema.of(DiffeomorphismParameters.class).bind(values);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < REPEATS; i++) {
            try (NDManager scope = images.getManager().newSubManager()) {
                Context context =
                        new Context(scope, RandomStream.of(2), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
                long start = System.nanoTime();
                new DiffeomorphismComponent().perturb(parameters, images, 0, context);
                best = Math.min(best, System.nanoTime() - start);
            }
        }
        System.out.printf("%s: %.1f microseconds an image%n", values, best / 1e3 / images.getShape().get(0));
    }
}
