package org.stratoscope.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.ConvolutionalKernel.Family;
import org.stratoscope.kernels.FeatureRecursion.Agop;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * Claims: fits, predictions and average gradient outer products of two steps of ConvRFM agree with an implementation by
 * automatic differentiation in double precision (torch 1.13.1), whose numbers were printed with about twelve digits. The
 * gradients are those of the kernel that is not divided by its greatest value.
 */
class GoldenRecursionTests {

    @ParameterizedTest
    @CsvSource({"FLOAT64, 1e-7", "FLOAT32, 1e-3"})
    void twoStepsAgree(DataType precision, double tolerance) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine start = GoldenKernelTests.machine(Family.CNTK, 2, manager, precision);
            NDArray targets = manager.create(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});
            Examples training = new Examples(FormulaImages.training(manager, 4, precision), targets);
            NDArray others = FormulaImages.others(manager, 2, precision);
            KernelMachine first = fit(start, training, manager);
            double scale = first.parameters().get("kernel.scale").toDoubleArray()[0];
            close(121.56112643378, scale, tolerance);
            double[] alpha = first.parameters().get("kernel.coefficients").toDoubleArray();
            close(2.250986635, alpha[0], Math.max(tolerance, 1e-9));
            close(-1.511045348, alpha[1], Math.max(tolerance, 1e-9));
            double[] predictions = {.436594863503, .564309377548, -.141740892341, .910575847324};
            agree(predictions, outputs(first, others), tolerance);

            NDArray product = agop(first, others, manager).mul(scale * scale);
            double[] a = product.toDoubleArray();
            close(200.4997333269, trace(a), tolerance);
            close(139.4687169712, norm(a), tolerance);
            close(11.2044384704, a[0], tolerance);
            close(4.5942741827, a[1], tolerance);
            close(2.9878085783, a[4 * 18 + 13], tolerance);
            close(11.1173977608, a[17 * 18 + 17], tolerance);
            NDList eigen = TorchSnippets.symmetricEigen(manager, product);
            double[] values = eigen.getFirst().toDoubleArray();
            agree(
                    new double[] {.94585, 97.15880, 100.04482},
                    new double[] {values[15], values[16], values[17]},
                    6e-6 + tolerance);

            NDArray map = MetricUpdate.map(product, Agop.published(), manager);
            Map<String, NDArray> numbers = new LinkedHashMap<>(start.parameters());
            numbers.put("metric.weight", map.reshape(18, 2, 3, 3));
            KernelMachine second = fit(start.with(manager, numbers, precision, true), training, manager);
            double newScale = second.parameters().get("kernel.scale").toDoubleArray()[0];
            close(58.3149888383, newScale, tolerance);
            double[] next = {.436599225232, .564308391879, -.141766748077, .910638201281};
            agree(next, outputs(second, others), tolerance);
            double[] b = agop(second, others, manager).mul(newScale * newScale).toDoubleArray();
            close(47.7326228484, trace(b), tolerance);
            close(33.7779576683, norm(b), tolerance);
        }
    }

    private static KernelMachine fit(KernelMachine start, Examples training, NDManager manager) throws Exception {
        return MachineFit.of(start, training, Optional.empty(), List.of(1e-3), manager, Monitor.silent())
                .machine();
    }

    private static double[] outputs(Network machine, NDArray images) throws Exception {
        List<double[]> outputs = new ArrayList<>();
        int last = machine.description().layers().size() - 1;
        machine.forward(new NDList(images), Mode.EVALUATION, (layer, values) -> {
            if (layer.index() == last) {
                outputs.add(values.getFirst().toType(DataType.FLOAT64, true).toDoubleArray());
            }
        });
        return outputs.getFirst();
    }

    /** R'KR from the tape alone, as metrics compute it, with the mean over the images. */
    private static NDArray agop(Network machine, NDArray images, NDManager manager) {
        NDArray sum = manager.zeros(new Shape(18, 18), DataType.FLOAT64);
        try (Tape tape = machine.record(manager, images, Mode.EVALUATION, List.of(0))) {
            for (int output = 0; output < 2; output++) {
                NDArray cotangent = manager.zeros(tape.output().getShape(), DataType.FLOAT64);
                for (int image = 0; image < 2; image++) {
                    cotangent.set(new NDIndex("{}, {}", image, output), 1);
                }
                NDArray signal = tape.pullBack(cotangent.toType(tape.output().getDataType(), false), List.of(0))
                        .getFirst();
                NDArray rows = signal.toType(DataType.FLOAT64, true)
                        .transpose(1, 0, 2, 3)
                        .reshape(18, -1);
                sum.addi(rows.matMul(rows.transpose()).div(2));
            }
        }
        NDArray map = MetricUpdate.map(machine.parameters().get("metric.weight"), manager);
        return map.transpose().matMul(sum).matMul(map);
    }

    private static double trace(double[] matrix) {
        double trace = 0;
        for (int i = 0; i < 18; i++) {
            trace += matrix[i * 18 + i];
        }
        return trace;
    }

    private static double norm(double[] matrix) {
        double sum = 0;
        for (double value : matrix) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static void agree(double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            close(expected[i], actual[i], tolerance);
        }
    }

    private static void close(double expected, double actual, double tolerance) {
        double error = Math.abs(actual / expected - 1);
        assertTrue(error <= tolerance, expected + " but " + actual + ", off by " + error);
    }
}
