import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.training.SgdTrainer;

/**
 * Times the training of a small convolutional network with the trainer sgd and prints images a second; training.py beside it
 * compares with PyTorch. After a build, the class path is, from the root of the checkout: the folders target/classes of the
 * bundles org.stratoscope.djl, api and network, the jars in bundles/org.stratoscope.djl/lib, and pytorch-native-cpu.jar of the
 * platform's fragment, such as bundles/org.stratoscope.djl.linux.x86_64/lib.
 */
final class Training {

    private static final int[] WIDTHS = {64, 128, 256, 256};

    public static void main(String[] arguments) throws StratoscopeException {
        int images = Integer.parseInt(arguments[0]);
        Images data = new Images(images);
        Timer timer = new Timer((images + Integer.parseInt(arguments[1]) - 1) / Integer.parseInt(arguments[1]));
        try (NDManager manager = NDManager.newBaseManager()) {
            int epochs = Integer.parseInt(arguments[2]);
            Context context =
                    new Context(manager, RandomStream.of(1), timer, InputLog.none(), DataType.FLOAT32);
            train(
                    new SgdTrainer(),
                    Map.of(
                            "epochs", Integer.toString(epochs + 1),
                            "batchSize", arguments[1],
                            "learningRate", "0.01",
                            "schedule", "constant"),
                    network(manager),
                    data,
                    context);
            System.out.println(epochs * images / ((System.nanoTime() - timer.start) / 1e9));
        }
    }

    private static <P extends Record> void train(
            TrainerComponent<P> trainer, Map<String, String> values, Network network, Dataset data, Context context)
            throws StratoscopeException {
        trainer.train(ParameterSchema.of(trainer.parameters()).bind(values), network, data, context)
                .close();
    }

    private static Network network(NDManager manager) throws StratoscopeException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(3, 32, 32));
        int x = Graph.INPUT;
        for (int i = 0; i < WIDTHS.length; i++) {
            x = builder.add("conv" + i, Operation.Convolution.square(WIDTHS[i], 3).padded(1).biased(true), x);
            x = builder.rectifier("relu" + i, x);
            x = i % 2 == 1 ? builder.maxPooling("pool" + i, x, 2, 2) : x;
        }
        builder.linear("linear", builder.flatten("flatten", x), 10);
        RandomStream random = RandomStream.of(2);
        return GraphNetwork.create(
                "benchmark",
                builder.build(),
                false,
                specification -> {
                    float[] values = new float[specification.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = (float) (random.nextGaussian() / Math.sqrt(specification.fanIn()));
                    }
                    return FloatBuffer.wrap(values);
                },
                manager,
                DataType.FLOAT32);
    }

    /** Takes the time from the end of the first epoch. */
    private static final class Timer implements Monitor {

        private final int warmUp;
        private long steps;
        private long start;

        private Timer(int warmUp) {
            this.warmUp = warmUp;
        }

        @Override
        public void begin(String activity, long total) {}

        @Override
        public void note(String sentence) {}

        @Override
        public void worked(long amount) {
            steps += amount;
            start = steps == warmUp ? System.nanoTime() : start;
        }

        @Override
        public void report(String series, double step, double value) {}

        @Override
        public void checkCancelled() {}
    }

    private record Images(float[][] values) implements Dataset {

        private Images(int count) {
            this(new float[count][3 * 32 * 32]);
            RandomStream random = RandomStream.of(3);
            for (float[] image : values) {
                for (int i = 0; i < image.length; i++) {
                    image[i] = (float) random.nextGaussian();
                }
            }
        }

        @Override
        public ImageShape shape() {
            return new ImageShape(3, 32, 32);
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public List<String> classes() {
            return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        }

        @Override
        public int label(int index) {
            return index % 10;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            System.arraycopy(values[index], 0, target, offset, values[index].length);
        }
    }
}
