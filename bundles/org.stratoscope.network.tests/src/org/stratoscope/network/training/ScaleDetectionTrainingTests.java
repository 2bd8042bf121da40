package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.LineCnnArchitecture;

/**
 * Claims: networks that detect a scale learn to pool up to it (Tomasini et al. 2022, figure 7): D falls and G rises as
 * powers of the receptive field 2^k, which they do not before training. Medians over three seeds, as single ones differ: the
 * slope of G lay between 0.15 and 0.66 for nine of them, since the last two layers are beyond the scale; L = 128, xi = 32,
 * F = s = 2, seven layers of 32 channels, 1024 pairs, ridge 0.01. The bounds of the slopes of G are those of nine seeds, whose
 * medians were 0.27 and, averaged over channels, 0.53; three seeds in PyTorch gave 0.36 to 0.53 and 0.50 to 0.85.
 */
@Tag("slow")
class ScaleDetectionTrainingTests {

    private static final int LENGTH = 128;
    private static final int SCALE = 32;
    private static final int WIDTH = 32;
    private static final int TRAINING = 1024;
    private static final int VALIDATION = 128;

    /** A tenth of all pairs, half of them near. */
    private static final int PROBE = 812;

    private static final int LAYERS = 7;

    private static int threads;

    /** Batches of eight do not fill a second thread, and the bits would depend on it. */
    @BeforeAll
    static void useOneThread() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        threads = JniUtils.getNumThreads();
        JniUtils.setNumThreads(1);
    }

    @AfterAll
    static void useAllThreads() {
        JniUtils.setNumThreads(threads);
    }

    /** What is known of one seed; the full representation comes first, then the one averaged over channels. */
    private record Run(List<PairSensitivities> initial, List<PairSensitivities> trained, double error) {}

    @Test
    void theBlocksOfPairsAreLearntByPooling() throws StratoscopeException {
        List<Run> runs = runs(PixelPairs.Task.BLOCKS, SCALE, 170);
        assertEquals(0, median(runs, run -> slope(run.initial().getFirst().deformation(), LAYERS)), 0.2);
        assertEquals(0, median(runs, run -> slope(run.initial().getFirst().noise(), LAYERS)), 0.2);
        assertEquals(0, median(runs, Run::error));
        assertBetween(
                -1.3, -0.6, median(runs, run -> slope(run.trained().getFirst().deformation(), LAYERS)));
        assertBetween(
                0.15, 1.1, median(runs, run -> slope(run.trained().getFirst().noise(), LAYERS)));
        assertBetween(
                0.3, 1.2, median(runs, run -> slope(run.trained().getLast().noise(), LAYERS)));
        double drop = median(
                runs,
                run -> run.initial().getFirst().lastRelative()
                        / run.trained().getFirst().lastRelative());
        assertTrue(drop > 20, "R after the last layer falls by " + drop);
    }

    private static List<Run> runs(PixelPairs.Task task, int block, int epochs) throws StratoscopeException {
        List<Run> runs = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            runs.add(run(task, block, epochs, RandomStream.of(seed)));
        }
        return runs;
    }

    private static Run run(PixelPairs.Task task, int block, int epochs, RandomStream random)
            throws StratoscopeException {
        PixelPairs pairs = PixelPairs.all(task, LENGTH, SCALE, random.derive("pairs"));
        PixelPairs training = pairs.part(0, TRAINING);
        PixelPairs validation = pairs.part(TRAINING, TRAINING + VALIDATION);
        PixelPairs probe = pairs.part(TRAINING + VALIDATION, TRAINING + VALIDATION + PROBE);
        LineCnnArchitecture architecture = new LineCnnArchitecture(LAYERS, WIDTH, 2, 2);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network initial = GraphNetwork.create(
                    architecture.title(),
                    architecture.graph(pairs.shape(), 1),
                    false,
                    architecture.initialization().from(random.derive("w")),
                    manager,
                    DataType.FLOAT32);
            String trainer = "sgd:epochs=" + epochs + ",learningRate=" + 0.01 * WIDTH
                    + ",momentum=0,weightDecay=0,batchSize=8,schedule=constant,loss=hinge,ridge=0.01";
            Network trained = Trainings.silent(manager).train(trainer, initial, training);
            return new Run(
                    PairSensitivities.of(initial, probe, block, random),
                    PairSensitivities.of(trained, probe, block, random),
                    error(trained, validation, manager));
        }
    }

    private static double error(Network network, PixelPairs pairs, NDManager manager) throws StratoscopeException {
        NDList batch = new NDList(Batches.range(manager, pairs, 0, pairs.size(), DataType.FLOAT32));
        int[] wrong = new int[1];
        network.forward(batch, Mode.EVALUATION, (layer, outputs) -> {
            if (layer.name().equals("readout")) {
                float[] values = outputs.getFirst().toFloatArray();
                for (int i = 0; i < values.length; i++) {
                    wrong[0] += values[i] > 0 == (pairs.label(i) == 1) ? 0 : 1;
                }
            }
        });
        return (double) wrong[0] / pairs.size();
    }

    private static double slope(List<Double> values, int layers) {
        return PairSensitivities.slope(values, layers);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> number) {
        return runs.stream().mapToDouble(number).sorted().toArray()[runs.size() / 2];
    }

    private static void assertBetween(double least, double most, double value) {
        assertTrue(value >= least && value <= most, value + " is not in " + least + " .. " + most);
    }
}
