import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.agop.internal.AgopCorrelationMetric;
import org.stratoscope.metrics.agop.internal.AgopCorrelationParameters;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.CifarResnet;
import org.stratoscope.networks.VggArchitecture;

/**
 * Times the metric agop-correlation, or only the passes it cannot avoid. Run by patch_agop.py beside it, which says the class
 * path and compares with PyTorch.
 *
 * <p>Arguments: {@code vgg} or {@code resnet}; {@code exact} and {@code sketched}, which give what the PyTorch programs give and
 * standard errors, {@code rooted}, which is exact and compares with the root of G too, {@code passes} or {@code
 * sketched-passes}; the batch size; the folder with weights and images; the number of turns. Prints seconds of the best
 * turn, the peak of the process's memory in MiB where the system tells it, and the correlations with the errors of sketches.
 */
final class PatchAgop {

    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);
    private static final int OUTPUTS = 10;
    private static final int SKETCHES = 2;

    public static void main(String[] arguments) throws StratoscopeException, IOException {
        boolean vgg = arguments[0].equals("vgg");
        boolean sketched = arguments[1].startsWith("sketched");
        int batch = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        Images images = new Images(floats(folder.resolve(arguments[0] + ".images")));
        double best = Double.POSITIVE_INFINITY;
        Sink sink = new Sink();
        try (NDManager manager = NDManager.newBaseManager()) {
            Architecture architecture = vgg
                    ? VggArchitecture.standard(11, false, VggArchitecture.Classifier.SINGLE)
                    : new CifarResnet(56, CifarResnet.Shortcut.A, 16);
            FloatBuffer weights = FloatBuffer.wrap(floats(folder.resolve(arguments[0] + ".weights")));
            Network network = GraphNetwork.create(
                    architecture.title(),
                    architecture.graph(SHAPE, OUTPUTS),
                    true,
                    specification -> {
                        float[] values = new float[(int) specification.size()];
                        weights.get(values);
                        return FloatBuffer.wrap(values);
                    },
                    manager,
                    DataType.FLOAT32);
            Context context =
                    new Context(manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            for (int turn = 0; turn < Integer.parseInt(arguments[4]); turn++) {
                sink = new Sink();
                long start = System.nanoTime();
                if (arguments[1].endsWith("passes")) {
                    passes(network, images, batch, sketched ? SKETCHES : OUTPUTS, manager);
                } else {
                    measure(network, images, batch, arguments[1], sink, context);
                }
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
        }
        System.out.println("seconds " + best);
        System.out.println("memory " + peak());
        sink.print("pearson", "agop_pearson");
        sink.print("error", "agop_sketch_error");
    }

    private static void measure(
            Network network, Images images, int batch, String mode, Sink sink, Context context)
            throws StratoscopeException {
        Map<String, String> values =
                new HashMap<>(Map.of("images", "" + images.size(), "batchSize", "" + batch));
        values.put("root", "" + mode.equals("rooted"));
        if (mode.equals("sketched")) {
            values.putAll(Map.of("outputs", "sketched", "sketches", "" + SKETCHES));
        }
        AgopCorrelationParameters parameters =
                ParameterSchema.of(AgopCorrelationParameters.class).bind(values);
        MetricInput input =
                new MetricInput(network, Optional.empty(), images, Optional.empty(), Optional.empty());
        new AgopCorrelationMetric().measure(parameters, input, sink, context);
    }

    private static void passes(Network network, Images images, int batch, int pulls, NDManager parent) {
        List<Integer> taps = network.description().layers().stream()
                .filter(layer -> layer.convolution().isPresent())
                .map(Layer::index)
                .toList();
        for (int first = 0; first < images.size(); first += batch) {
            try (NDManager manager = parent.newSubManager()) {
                int count = Math.min(batch, images.size() - first);
                NDArray part = Batches.range(manager, images, first, count, DataType.FLOAT32);
                try (Tape tape = network.record(manager, part, Mode.EVALUATION, taps)) {
                    for (int output = 0; output < pulls; output++) {
                        float[] one = new float[count * OUTPUTS];
                        for (int row = 0; row < count; row++) {
                            one[row * OUTPUTS + output] = 1;
                        }
                        NDArray cotangent = manager.create(one, new Shape(count, OUTPUTS));
                        NDList signals = tape.pullBack(cotangent, taps);
                        signals.close();
                    }
                }
            }
        }
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
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

    private record Images(float[] values) implements Dataset {
        @Override
        public ImageShape shape() {
            return SHAPE;
        }

        @Override
        public int size() {
            return values.length / SHAPE.size();
        }

        @Override
        public List<String> classes() {
            return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        }

        @Override
        public int label(int index) {
            return 0;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            System.arraycopy(values, index * SHAPE.size(), target, offset, SHAPE.size());
        }
    }

    private static final class Sink implements ResultSink {
        private final List<Result> results = new ArrayList<>();

        @Override
        public void add(Result result) {
            results.add(result);
        }

        @Override
        public void array(String name, NDArray array) {}

        @Override
        public boolean probesWanted() {
            return false;
        }

        void print(String title, String statistic) {
            StringBuilder line = new StringBuilder(title);
            results.stream()
                    .filter(result -> result.statistic().equals(statistic))
                    .forEach(result -> line.append(' ').append(result.value()));
            if (line.length() > title.length()) {
                System.out.println(line);
            }
        }
    }
}
