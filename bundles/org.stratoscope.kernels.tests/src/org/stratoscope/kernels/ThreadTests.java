package org.stratoscope.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.kernels.ConvolutionalKernel.Family;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.kernels.core.MapBlock;

/** Claims: kernels and their derivatives have the same bits whatever the number of threads. */
class ThreadTests {

    private static final int IMAGES = 300;

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void kernelsAndGradientsKeepTheirBits(DataType precision) throws Exception {
        int before = JniUtils.getNumThreads();
        List<double[]> kernels = new ArrayList<>();
        List<double[]> gradients = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine machine = GoldenKernelTests.machine(Family.CNTK, 3, manager, precision);
            NDArray images = FormulaImages.training(manager, IMAGES, precision);
            for (int threads : new int[] {1, 2, 5}) {
                JniUtils.setNumThreads(threads);
                kernels.add(FormulaImages.kernels(machine, images, images, manager));
                gradients.add(gradients(machine, images, manager));
            }
        } finally {
            JniUtils.setNumThreads(before);
        }
        for (int i = 1; i < kernels.size(); i++) {
            assertArrayEquals(kernels.getFirst(), kernels.get(i));
            assertArrayEquals(gradients.getFirst(), gradients.get(i));
        }
    }

    private static double[] gradients(KernelMachine machine, NDArray images, NDManager manager) throws Exception {
        KernelHead head = machine.head();
        double[][] result = new double[1][];
        try (ImageBlocks blocks = new ImageBlocks(machine.features(), head, images, manager)) {
            assertEquals(1, blocks.count());
            blocks.use(0, (MapBlock block) -> {
                NDArray weights = manager.ones(new Shape(IMAGES, 1), machine.precision());
                result[0] = head.gradients(block, 0, 2, block, weights, manager)
                        .toType(DataType.FLOAT64, true)
                        .toDoubleArray();
            });
        }
        return result[0];
    }
}
