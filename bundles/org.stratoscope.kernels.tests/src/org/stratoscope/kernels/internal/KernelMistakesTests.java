package org.stratoscope.kernels.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.TinyNetwork;

/** Claims: what a user can do wrong is answered with one sentence that names the remedy, and a cancel is heard. */
class KernelMistakesTests {

    private static final Dataset DATA = GeneratedImages.small(12);

    @Test
    void imagesTooSmallForTheDepthAreRefused() {
        tells("'depth'", context -> Trials.convolutional("depth=4", DATA, context));
        tells("'depth'", context -> Trials.convolutional("depth=2,kernelSize=5", DATA, context));
    }

    @Test
    void roundsNeedDepth() {
        tells(
                "'rounds' is 2",
                context -> Trials.train("rounds=2", Trials.convolutional("depth=2", DATA, context), DATA, context));
        tells("'rounds' is 1", context -> Trials.train("rounds=1", Trials.laplace("", DATA, context), DATA, context));
    }

    @Test
    void choicesNeedImagesSetAside() {
        tells(
                "'validation' is 0",
                context -> Trials.train(
                        "regularization=1e-3/1e-2", Trials.convolutional("depth=2", DATA, context), DATA, context));
        tells(
                "'validation' is 0",
                context -> Trials.train(
                        "select=validation", Trials.convolutional("depth=2", DATA, context), DATA, context));
        tells(
                "'validation' of 0.01",
                context ->
                        Trials.train("validation=0.01", Trials.convolutional("depth=2", DATA, context), DATA, context));
    }

    @Test
    void ordinaryNetworksAreTrainedOtherwise() {
        tells("convolutional-kernel", context -> {
            Network network = TinyNetwork.create(context.manager(), DATA.shape(), 3, 1, false);
            Trials.train("", network, DATA, context);
        });
    }

    @Test
    void matricesThatCannotBeInvertedNameTheRegularization() {
        tells(
                "'regularization' of 0.0",
                context -> Trials.train(
                        "updates=0,regularization=0",
                        Trials.convolutional("depth=2", twice(), context),
                        twice(),
                        context));
    }

    @Test
    void imagesThatAllocateTooMuchAreRefused() {
        Dataset endless = new GeneratedImages(DATA.shape(), 1_000_000, DATA.classes());
        tells("'count'", context -> Trials.train("", Trials.convolutional("depth=2", DATA, context), endless, context));
    }

    @Test
    void emptyImagesAreFittedButTeachNothing() throws StratoscopeException {
        Dataset empty = new Constant(0);
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network start = Trials.convolutional("depth=2", empty, context);
            Network machine = Trials.train("updates=0", start, empty, context);
            assertArrayEquals(new double[18], Trials.outputs(machine, empty, context));
            ComputationFailedException failed = assertThrows(
                    ComputationFailedException.class, () -> Trials.train("updates=1", start, empty, context));
            assertTrue(failed.getMessage().contains("updates=0"), failed.getMessage());
        }
    }

    @Test
    void constantImagesHaveTheirMeanAsAnswer() throws StratoscopeException {
        Dataset constant = new Constant(.5f);
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network start = Trials.convolutional("depth=2", constant, context);
            Network machine = Trials.train("updates=2,regularization=1e-3", start, constant, context);
            for (double output : Trials.outputs(machine, constant, context)) {
                assertEquals(1 / 3.0, output, 1e-3);
            }
        }
    }

    @Test
    void aCancelIsHeardInTrainingsAndInPasses() throws StratoscopeException {
        Countdown countdown = new Countdown();
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32, countdown);
            Network start = Trials.convolutional("depth=2", DATA, context);
            Network machine = Trials.train("updates=1", start, DATA, context);
            countdown.left = 0;
            assertThrows(CancelledException.class, () -> Trials.outputs(machine, DATA, context));
            countdown.left = 3;
            int before = manager.getManagedArrays().size();
            assertThrows(CancelledException.class, () -> Trials.train("updates=5", start, DATA, context));
            assertEquals(before, manager.getManagedArrays().size());
        }
    }

    private interface Mistake {
        void make(Context context) throws StratoscopeException;
    }

    private static void tells(String part, Mistake mistake) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT64);
            Executable making = () -> mistake.make(context);
            String message = assertThrows(InvalidInputException.class, making).getMessage();
            assertTrue(message.contains(part), message);
            assertTrue(message.endsWith("."), message);
        }
    }

    /** Every image twice, so that a kernel matrix has two equal rows. */
    private static Dataset twice() {
        return new Repeated(DATA, 2);
    }

    private record Repeated(Dataset source, int times) implements Dataset {

        @Override
        public ImageShape shape() {
            return source.shape();
        }

        @Override
        public int size() {
            return source.size() * times;
        }

        @Override
        public List<String> classes() {
            return source.classes();
        }

        @Override
        public int label(int index) {
            return source.label(index % source.size());
        }

        @Override
        public void image(int index, float[] target, int offset) {
            source.image(index % source.size(), target, offset);
        }
    }

    private record Constant(float value) implements Dataset {

        @Override
        public ImageShape shape() {
            return DATA.shape();
        }

        @Override
        public int size() {
            return 6;
        }

        @Override
        public List<String> classes() {
            return DATA.classes();
        }

        @Override
        public int label(int index) {
            return index % 3;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            Arrays.fill(target, offset, offset + shape().size(), value);
        }
    }

    private static final class Countdown implements Monitor {

        private int left = Integer.MAX_VALUE;

        @Override
        public void begin(String activity, long total) {
            // not looked at
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
        public void checkCancelled() throws CancelledException {
            if (left-- <= 0) {
                throw new CancelledException();
            }
        }
    }
}
