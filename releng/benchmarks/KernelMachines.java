import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.ConvolutionalKernel;
import org.stratoscope.kernels.Examples;
import org.stratoscope.kernels.FeatureRecursion;
import org.stratoscope.kernels.KernelMachine;
import org.stratoscope.kernels.RecursiveFeatures;
import org.stratoscope.kernels.Round;

/**
 * Times the parts of one step of ConvRFM on random images of 3 x 32 x 32 pixels in ten classes with the CNTK of depth 3:
 * the kernel matrix, and the average gradient outer product on 20 images. Compare with kernel_machines.py beside it. After a
 * build, the class path is, from the root of the checkout: the folders target/classes of the bundles org.stratoscope.djl, api,
 * network and kernels, the jars in bundles/org.stratoscope.djl/lib, and pytorch-native-cpu.jar of the platform's fragment,
 * such as bundles/org.stratoscope.djl.linux.x86_64/lib.
 *
 * <pre>
 * OMP_NUM_THREADS=2 java -Dai.djl.pytorch.num_threads=2 -cp ... releng/benchmarks/KernelMachines.java 500 float32 3
 * </pre>
 *
 * The arguments are the number of images, the precision, and how often everything is repeated; the best times are printed.
 */
final class KernelMachines {

    private static final int CLASSES = 10;

    public static void main(String[] arguments) throws StratoscopeException {
        int images = Integer.parseInt(arguments[0]);
        DataType precision = DataType.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        Stopwatch watch = new Stopwatch();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            try (NDManager manager = NDManager.newBaseManager()) {
                step(images, precision, manager, watch);
            }
        }
        System.out.printf("kernel matrix %.3f s, gradients %.3f s%n", watch.matrix, watch.gradients);
    }

    private static void step(int images, DataType precision, NDManager manager, Stopwatch watch)
            throws StratoscopeException {
        ImageShape shape = new ImageShape(3, 32, 32);
        RandomStream random = RandomStream.of(1);
        double[] pixels = new double[images * shape.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextDouble();
        }
        double[] targets = new double[images * CLASSES];
        for (int i = 0; i < images; i++) {
            targets[i * CLASSES + i % CLASSES] = 1;
        }
        Examples training = new Examples(
                manager.create(pixels, new Shape(images, 3, 32, 32)).toType(precision, true),
                manager.create(targets, new Shape(images, CLASSES)));
        Context context = new Context(manager, random, watch, InputLog.none(), precision);
        KernelMachine machine = KernelMachine.create(
                new ConvolutionalKernel(ConvolutionalKernel.Family.CNTK, 3, 3, 0),
                shape,
                CLASSES,
                manager,
                precision,
                watch);
        FeatureRecursion recursion = new FeatureRecursion(
                1, 0, new Round(1, 0, true), List.of(1e-5), false, FeatureRecursion.Agop.published());
        RecursiveFeatures.learn(machine, training, Optional.empty(), recursion, context, watch);
    }

    /** A matrix takes from its begin to the snapshot, with the solution; gradients to the next matrix. */
    private static final class Stopwatch implements Monitor, TrainingSession {

        private double matrix = Double.POSITIVE_INFINITY;
        private double gradients = Double.POSITIVE_INFINITY;
        private long start;
        private boolean differentiating;

        @Override
        public void begin(String activity, long total) {
            long now = System.nanoTime();
            if (differentiating) {
                gradients = Math.min(gradients, (now - start) / 1e9);
            }
            differentiating = activity.equals("gradients");
            start = now;
        }

        @Override
        public void snapshot(String name, Network network) {
            matrix = Math.min(matrix, (System.nanoTime() - start) / 1e9);
        }

        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }

        @Override
        public void worked(long amount) {
            // not looked at
        }

        @Override
        public void report(String series, double step, double value) {
            // not looked at
        }

        @Override
        public void note(String sentence) {
            // not looked at
        }

        @Override
        public void checkCancelled() {
            // never cancelled
        }
    }
}
