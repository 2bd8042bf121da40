package org.stratoscope.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.ConvolutionalKernel.Family;

/**
 * Claims: kernels agree with those of neural_tangents in double precision, of which the numbers were printed with twelve
 * decimals for the images of {@link FormulaImages}.
 */
class GoldenKernelTests {

    private static final double DOUBLE = 1e-9;
    private static final double SINGLE = 2e-6;

    @ParameterizedTest
    @CsvSource({
        "1, 0.450513197799, 3.810734154678, 7.709214006491, 8.288849823173",
        "2, 19.595504703104, 50.199520067473, 98.041149587092, 107.246348507230",
        "3, 317.620247469082, 589.534254455206, 1114.606753644710, 1236.868353144469"
    })
    void tangentKernelsAgree(int depth, double first, double second, double third, double fourth) throws Exception {
        double[] expected = {first, second, third, fourth};
        for (DataType precision : new DataType[] {DataType.FLOAT64, DataType.FLOAT32}) {
            double[] kernels = toFirstOther(Family.CNTK, depth, 4, precision);
            for (int i = 0; i < expected.length; i++) {
                double tolerance = precision == DataType.FLOAT64 ? DOUBLE : SINGLE;
                assertEquals(expected[i], kernels[i], tolerance * expected[i] + 1e-12, precision + " " + i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.918995577900", "2, 17.299442449688", "3, 204.634746313429"})
    void covarianceKernelsAgree(int depth, double expected) throws Exception {
        assertEquals(expected, toFirstOther(Family.NNGP, depth, 1, DataType.FLOAT64)[0], DOUBLE * expected);
        assertEquals(expected, toFirstOther(Family.NNGP, depth, 1, DataType.FLOAT32)[0], SINGLE * expected);
    }

    /**
     * The kernel of an image with itself has a closed form, four times the mean squared length behind three convolutions,
     * computed here with thirty digits. Angles of zero are known to the root of the rounding only: the published value is
     * off by 8e-9.
     */
    @Test
    void anImageAgreesWithItself() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine machine = machine(Family.CNTK, 3, manager, DataType.FLOAT64);
            NDArray images = FormulaImages.training(manager, 2, DataType.FLOAT64);
            double[] kernels = FormulaImages.kernels(machine, images, images, manager);
            assertEquals(1457.80941516934765, kernels[0], 1e-8 * 1457);
            assertEquals(1457.809402917415, kernels[0], 1e-8 * 1457);
            assertEquals(880.184523751472, kernels[1], DOUBLE * 880);
            assertEquals(880.184523751472, kernels[2], DOUBLE * 880);
        }
    }

    private static double[] toFirstOther(Family family, int depth, int count, DataType precision) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine machine = machine(family, depth, manager, precision);
            NDArray images = FormulaImages.training(manager, count, precision);
            return FormulaImages.kernels(machine, images, FormulaImages.others(manager, 1, precision), manager);
        }
    }

    static KernelMachine machine(Family family, int depth, NDManager manager, DataType precision) throws Exception {
        ConvolutionalKernel kernel = new ConvolutionalKernel(family, depth, 3, 0);
        return KernelMachine.create(kernel, FormulaImages.SHAPE, 2, manager, precision, Monitor.silent());
    }
}
