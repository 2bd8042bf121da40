package org.stratoscope.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.ConvolutionalKernel.Family;

/** Claims: derivatives of the predictions agree with central differences, for every kernel and layer. */
class HeadGradientTests {

    private static final double STEP = 1e-6;

    static Stream<Kernel> kernels() {
        return Stream.of(
                new ConvolutionalKernel(Family.CNTK, 1, 3, 0),
                new ConvolutionalKernel(Family.CNTK, 3, 3, 0),
                new ConvolutionalKernel(Family.CNTK, 3, 3, 1),
                new ConvolutionalKernel(Family.CNTK, 3, 2, 0),
                new ConvolutionalKernel(Family.NNGP, 3, 3, 0),
                new ConvolutionalKernel(Family.CNTK, 2, 4, 2),
                new LaplaceKernel(3));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void gradientsByTheMetricsOutputAreThoseOfDifferences(Kernel kernel) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine machine = fitted(kernel, manager);
            int metric = machine.description().layers().size() - 2;
            NDArray batch = FormulaImages.others(manager, 2, DataType.FLOAT64);
            NDArray cotangent = manager.create(new double[][] {{.7, -.4}, {.3, 1.1}});
            try (Tape tape = machine.record(manager, batch, Mode.EVALUATION, List.of(metric))) {
                NDArray gradient = tape.pullBack(cotangent, List.of(metric)).getFirst();
                NDArray maps = tape.activation(metric).stopGradient();
                // A direction that is none of the gradient's own but has a slope.
                NDArray waves = manager.create(waves((int) maps.size()), maps.getShape());
                NDArray direction = waves.add(gradient.div(gradient.abs().max().getDouble()));
                double slope = gradient.mul(direction).sum().getDouble();
                double up = weighted(machine, maps.add(direction.mul(STEP)), cotangent, manager);
                double down = weighted(machine, maps.sub(direction.mul(STEP)), cotangent, manager);
                double expected = (up - down) / (2 * STEP);
                assertTrue(Math.abs(expected) > 1e-2, "a direction with a slope");
                assertEquals(expected, slope, 1e-7 * Math.abs(expected) + 1e-9);
            }
        }
    }

    @Test
    void singleCoordinatesAgreeToo() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine machine = fitted(new ConvolutionalKernel(Family.CNTK, 2, 3, 0), manager);
            NDArray batch = FormulaImages.others(manager, 1, DataType.FLOAT64);
            NDArray cotangent = manager.create(new double[][] {{1, 0}});
            try (Tape tape = machine.record(manager, batch, Mode.EVALUATION, List.of(0, 1))) {
                assertEquals(cotangent, tape.pullBack(cotangent, List.of(1)).getFirst());
                double[] gradient =
                        tape.pullBack(cotangent, List.of(0)).getFirst().toDoubleArray();
                NDArray maps = tape.activation(0).stopGradient();
                for (int i = 0; i < gradient.length; i += 37) {
                    double[] unit = new double[gradient.length];
                    unit[i] = STEP;
                    NDArray step = manager.create(unit, maps.getShape());
                    double up = weighted(machine, maps.add(step), cotangent, manager);
                    double down = weighted(machine, maps.sub(step), cotangent, manager);
                    assertEquals((up - down) / (2 * STEP), gradient[i], 1e-8);
                }
            }
        }
    }

    /** At a stored image the kernel has a kink, whose two sides cancel where the derivative counts as zero. */
    @Test
    void gradientsAtStoredAndAtEmptyImagesAreFinite() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            for (Kernel kernel : kernels().toList()) {
                KernelMachine machine = fitted(kernel, manager);
                NDArray stored = FormulaImages.training(manager, 4, DataType.FLOAT64);
                for (NDArray batch : List.of(stored, stored.zerosLike())) {
                    try (Tape tape = machine.record(manager, batch, Mode.EVALUATION, List.of(0))) {
                        NDArray ones = manager.ones(new Shape(4, 2), DataType.FLOAT64);
                        double sum = tape.pullBack(ones, List.of(0))
                                .getFirst()
                                .abs()
                                .sum()
                                .getDouble();
                        assertTrue(Double.isFinite(sum), kernel + " " + sum);
                    }
                }
            }
        }
    }

    @Test
    void aMachineThatIsNotFittedHasNoSlope() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine machine = GoldenKernelTests.machine(Family.CNTK, 2, manager, DataType.FLOAT64);
            NDArray batch = FormulaImages.others(manager, 2, DataType.FLOAT64);
            try (Tape tape = machine.record(manager, batch, Mode.EVALUATION, List.of(0))) {
                assertEquals(manager.zeros(new Shape(2, 2), DataType.FLOAT64), tape.output());
                NDArray ones = manager.ones(new Shape(2, 2), DataType.FLOAT64);
                NDArray gradient = tape.pullBack(ones, List.of(0)).getFirst();
                assertEquals(tape.activation(0).getShape(), gradient.getShape());
                assertEquals(0, gradient.abs().sum().getDouble());
            }
        }
    }

    private static KernelMachine fitted(Kernel kernel, NDManager manager) throws Exception {
        KernelMachine start =
                KernelMachine.create(kernel, FormulaImages.SHAPE, 2, manager, DataType.FLOAT64, Monitor.silent());
        NDArray targets = manager.create(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});
        Examples training = new Examples(FormulaImages.training(manager, 4, DataType.FLOAT64), targets);
        return MachineFit.of(start, training, Optional.empty(), List.of(1e-3), manager, Monitor.silent())
                .machine();
    }

    private static double weighted(KernelMachine machine, NDArray maps, NDArray cotangent, NDManager manager)
            throws Exception {
        NDArray outputs = machine.fit()
                .orElseThrow()
                .predict(machine.head().arrange(maps, manager), manager, DataType.FLOAT64, Monitor.silent());
        return outputs.mul(cotangent).sum().getDouble();
    }

    private static double[] waves(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.sin(1.7 * i + .3);
        }
        return values;
    }
}
