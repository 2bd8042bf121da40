package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.core.Tensors;

/**
 * A machine fitted to images with one metric.
 *
 * @param machine belongs to whoever asked for the fit
 * @param loss mean over the training images of the squared differences summed over outputs
 * @param validation how good it is on the images set aside
 */
record MachineFit(KernelMachine machine, double loss, Optional<Score> validation) {

    /**
     * Fits a machine.
     *
     * @param start whose metric and rounds are used
     * @param regularizations of several the best one on the images set aside is used
     * @param manager owns the fitted machine
     */
    static MachineFit of(
            KernelMachine start,
            Examples training,
            Optional<Examples> validation,
            List<Double> regularizations,
            NDManager manager,
            Monitor monitor)
            throws StratoscopeException {
        try (NDManager scope = manager.newSubManager();
                ImageBlocks blocks = new ImageBlocks(start.features(), start.head(), training.images(), scope)) {
            KernelMatrix matrix = KernelMatrix.of(start.head(), blocks, scope, monitor);
            Optional<NDArray> cross = validation.isEmpty()
                    ? Optional.empty()
                    : Optional.of(cross(start, validation.get(), blocks, scope, monitor));
            NDArray chosen = null;
            double strength = 0;
            Optional<Score> best = Optional.empty();
            for (double regularization : regularizations) {
                monitor.checkCancelled();
                NDArray alpha = matrix.solve(regularization, training.targets(), scope);
                Optional<Score> score = cross.map(kernels -> {
                    NDArray predictions = kernels.matMul(alpha).divi(matrix.scale());
                    return Score.of(predictions, validation.orElseThrow().targets(), scope);
                });
                if (chosen == null || score.isPresent() && score.get().better(best.orElseThrow())) {
                    chosen = alpha;
                    strength = regularization;
                    best = score;
                }
            }
            // What is left of the targets is lambda alpha.
            double left = chosen.square().sum().getDouble() * strength * strength / blocks.size();
            return new MachineFit(fitted(start, training, chosen, matrix.scale(), scope, manager), left, best);
        }
    }

    private static KernelMachine fitted(
            KernelMachine start, Examples training, NDArray alpha, double scale, NDManager scope, NDManager manager) {
        Map<String, NDArray> numbers = unfitted(start);
        numbers.put(MachineNumbers.IMAGES, training.images());
        numbers.put(MachineNumbers.COEFFICIENTS, alpha);
        numbers.put(MachineNumbers.SCALE, scope.create(new double[] {scale}));
        return start.with(manager, numbers, start.precision(), true);
    }

    /** The numbers of the layers in front of the kernel. */
    static Map<String, NDArray> unfitted(KernelMachine machine) {
        Map<String, NDArray> numbers = new LinkedHashMap<>(machine.parameters());
        numbers.keySet().removeAll(List.of(MachineNumbers.IMAGES, MachineNumbers.COEFFICIENTS, MachineNumbers.SCALE));
        return numbers;
    }

    /** Kernels of the images set aside with the training images, not scaled. */
    private static NDArray cross(
            KernelMachine start, Examples validation, ImageBlocks training, NDManager scope, Monitor monitor)
            throws StratoscopeException {
        try (ImageBlocks aside = new ImageBlocks(start.features(), start.head(), validation.images(), scope)) {
            int columns = training.size();
            double[] kernels = new double[Math.multiplyExact(aside.size(), columns)];
            monitor.begin("kernels of the images set aside", kernels.length);
            for (int row = 0; row < aside.count(); row++) {
                int block = row;
                aside.use(block, x -> {
                    for (int column = 0; column < training.count(); column++) {
                        int offset = aside.first(block) * columns + training.first(column);
                        training.use(column, z -> start.head().values(x, z, kernels, offset, columns, false, monitor));
                    }
                });
            }
            return Tensors.of(scope, kernels, new Shape(aside.size(), columns));
        }
    }
}
