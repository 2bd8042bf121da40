package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.djl.TensorEngine;

/** Snapshots are the networks of shorter trainings; the best epoch is told by loss or by images set aside. */
class SnapshotTests {

    private static final String SCHEDULE = "learningRate=0.1,batchSize=8,schedule=constant";
    private static final FormulaImages IMAGES = new FormulaImages(20, 3);

    private NDManager manager;
    private Network start;
    private CollectedSnapshots snapshots;

    @BeforeEach
    void startEngine() throws StratoscopeException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
        start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
        snapshots = new CollectedSnapshots(manager, Optional.empty(), Duration.ZERO);
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    @Test
    void snapshotsAreTakenAfterTheEpochsChosen() throws StratoscopeException {
        Network trained = train("sgd:epochs=9,snapshots=0/powers-of-two/6/20/last," + SCHEDULE);
        assertEquals(
                List.of("epoch-0000", "epoch-0001", "epoch-0002", "epoch-0004", "epoch-0006", "epoch-0008", "last"),
                List.copyOf(snapshots.networks().keySet()));
        assertSame(start, snapshots.networks().get("epoch-0000"));
        assertSame(trained, snapshots.networks().get("last"));
        for (int epochs : new int[] {1, 4, 6}) {
            Network shorter = Trainings.silent(manager).train("sgd:epochs=" + epochs + "," + SCHEDULE, start, IMAGES);
            assertSame(shorter, snapshots.networks().get("epoch-000" + epochs));
        }
    }

    /** With such a great rate the loss goes up and down; the mean over the steps of an epoch tells the best one. */
    @Test
    void theBestEpochHasTheLowestTrainingLoss() throws StratoscopeException {
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        String wild = "epochs=9,learningRate=2,batchSize=20,schedule=constant";
        Network best = Trainings.silent(manager)
                .watchedBy(monitor)
                .in(snapshots)
                .train("sgd:keep=best,snapshots=1/2/3/4/5/6/7/8/9/best/last," + wild, start, IMAGES);
        double[] losses = monitor.values("loss");
        int lowest = IntStream.range(0, losses.length)
                .reduce((a, b) -> losses[b] < losses[a] ? b : a)
                .orElseThrow();
        Map<String, Network> taken = snapshots.networks();
        assertSame(taken.get("epoch-000" + (lowest + 1)), best);
        assertSame(best, taken.get("best"));
        assertSame(taken.get("epoch-0009"), taken.get("last"));
        assertEquals(true, lowest < 8, "the test needs a best epoch that is not the last one");
    }

    @Test
    void theBestEpochHasTheHighestValidationAccuracy() throws StratoscopeException {
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        Network best = Trainings.silent(manager)
                .watchedBy(monitor)
                .in(snapshots)
                .train("sgd:epochs=9,validation=0.4,keep=best,snapshots=1/2/3/4/5/6/7/8/9," + SCHEDULE, start, IMAGES);
        double[] accuracies = monitor.values("validation accuracy");
        assertEquals(9, accuracies.length);
        int highest = IntStream.range(0, accuracies.length)
                .reduce((a, b) -> accuracies[b] > accuracies[a] ? b : a)
                .orElseThrow();
        assertSame(snapshots.networks().get("epoch-000" + (highest + 1)), best);
        for (double accuracy : accuracies) {
            assertEquals(Math.rint(8 * accuracy), 8 * accuracy, 1e-12, "eighths: 40 % of 20 images");
        }
    }

    @Test
    void frozenLayersStayAndTheOthersMove() throws StratoscopeException {
        Network trained = train("sgd:epochs=2,frozen=conv.weight/bn,weightDecay=0.1,decayOneDimensional=true");
        for (String name : List.of("conv.weight", "bn.weight", "bn.bias")) {
            assertArrayEquals(Trainings.floats(start, name), Trainings.floats(trained, name), name);
        }
        for (String name : List.of("conv.bias", "linear.weight", "linear.bias", "bn.running_mean")) {
            assertEquals(
                    false,
                    java.util.Arrays.equals(Trainings.floats(start, name), Trainings.floats(trained, name)),
                    name);
        }
    }

    @Test
    void aNameThatFreezesNothingIsRefusedWithCloseOnes() {
        assertEquals(
                "'frozen' names con, but no layer of the network formula network with parameters is called that or begins"
                        + " with it; close names are conv, bn, linear.",
                assertThrows(InvalidInputException.class, () -> train("sgd:frozen=con"))
                        .getMessage());
        assertEquals(
                "'frozen' names every layer of the network formula network, which leaves nothing to train; name fewer.",
                assertThrows(InvalidInputException.class, () -> train("sgd:frozen=conv/bn/linear"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sometimes", "1//2", "-1", "1.5"})
    void aPlanThatCannotBeReadIsRefused(String text) {
        assertEquals(
                "'snapshots' must be epochs, powers-of-two, best or last, separated by '/', such as"
                        + " 0/powers-of-two/best, not '" + text + "'",
                assertThrows(InvalidInputException.class, () -> train("sgd:snapshots=" + text))
                        .getMessage());
    }

    @Test
    void nesterovNeedsMomentum() {
        assertThrows(InvalidInputException.class, () -> train("sgd:nesterov=true,momentum=0"));
    }

    private Network train(String text) throws StratoscopeException {
        return Trainings.silent(manager).in(snapshots).train(text, start, IMAGES);
    }

    private static void assertSame(Network expected, Network actual) {
        for (String name : expected.parameters().keySet()) {
            assertArrayEquals(Trainings.floats(expected, name), Trainings.floats(actual, name), name);
        }
    }
}
