package org.stratoscope.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.run.Monitor;

/** Claims: a machine keeps its images in memory of its own, as those it was given may lie in memory that Java takes back. */
class StoredImagesTests {

    private static final int IMAGES = 4;

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT32", "FLOAT64"})
    void whatHappensToTheImagesGivenDoesNotChangeThoseStored(DataType precision) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            KernelMachine start = GoldenKernelTests.machine(ConvolutionalKernel.Family.CNTK, 2, manager, precision);
            NDArray images = FormulaImages.training(manager, IMAGES, precision);
            NDArray targets = manager.create(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});
            KernelMachine fitted = MachineFit.of(
                            start,
                            new Examples(images, targets),
                            Optional.empty(),
                            List.of(1e-3),
                            manager,
                            Monitor.silent())
                    .machine();
            NDArray stored = fitted.parameters().get(MachineNumbers.IMAGES);
            byte[] before = stored.toByteArray();
            images.muli(0);
            assertArrayEquals(before, stored.toByteArray());
        }
    }
}
