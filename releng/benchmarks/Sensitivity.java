import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.sensitivity.internal.SensitivityMetric;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.CifarResnet;
import org.stratoscope.perturbations.internal.DiffeomorphismComponent;

/**
 * Times D, G and R of every layer of ResNet-56 on 500 images: deformations, noise, forward passes and estimates, and the
 * forward passes alone. Run by sensitivity.py beside it, which says the class path and compares with PyTorch.
 *
 * <p>Arguments: {@code forward} or {@code measure}, and the number of turns. Prints seconds of the best turn, and the peak
 * of the process's memory in MiB where the system tells it.
 */
final class Sensitivity {

    private static final int IMAGES = 500;
    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);

    public static void main(String[] arguments) throws StratoscopeException, IOException {
        boolean measure = arguments[0].equals("measure");
        double best = Double.POSITIVE_INFINITY;
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(manager);
            Context context =
                    new Context(manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            for (int turn = 0; turn < Integer.parseInt(arguments[1]); turn++) {
                long start = System.nanoTime();
                if (measure) {
                    measure(new SensitivityMetric(), network, context);
                } else {
                    forward(network, context);
                }
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
        }
        System.out.println(best + " " + peak());
    }

    private static Network network(NDManager manager) throws StratoscopeException {
        CifarResnet resnet = new CifarResnet(56, CifarResnet.Shortcut.A, 16);
        return GraphNetwork.create(
                resnet.title(),
                resnet.graph(SHAPE, 10),
                true,
                resnet.initialization().from(RandomStream.of(2)),
                manager,
                DataType.FLOAT32);
    }

    private static <P extends Record> void measure(MetricComponent<P> metric, Network network, Context context)
            throws StratoscopeException {
        MetricInput input = new MetricInput(
                network, Optional.empty(), new Images(), Optional.empty(), Optional.of(perturber(context)));
        metric.measure(ParameterSchema.of(metric.parameters()).bind(Map.of()), input, new Sink(), context);
    }

    private static Perturber perturber(Context context) {
        return bound(new DiffeomorphismComponent(), context);
    }

    private static <P extends Record> Perturber bound(PerturbationComponent<P> component, Context context) {
        return (manager, images, first) -> component.perturb(
                ParameterSchema.of(component.parameters()).bind(Map.of()), images, first, context.with(manager));
    }

    private static void forward(Network network, Context context) throws StratoscopeException {
        try (NDManager manager = context.manager().newSubManager()) {
            NDArray batch = Batches.range(manager, new Images(), 0, IMAGES, DataType.FLOAT32);
            network.forward(new NDList(batch, batch, batch), Mode.EVALUATION, (layer, outputs) -> {});
        }
    }

    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private record Images() implements Dataset {
        @Override
        public ImageShape shape() {
            return SHAPE;
        }

        @Override
        public int size() {
            return IMAGES;
        }

        @Override
        public List<String> classes() {
            return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        }

        @Override
        public int label(int index) {
            return index % 10;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            RandomStream random = RandomStream.of(index);
            for (int i = 0; i < SHAPE.size(); i++) {
                target[offset + i] = (float) random.nextGaussian();
            }
        }
    }

    private record Sink() implements ResultSink {
        @Override
        public void add(Result result) {}

        @Override
        public void array(String name, NDArray array) {}

        @Override
        public boolean probesWanted() {
            return false;
        }
    }
}
