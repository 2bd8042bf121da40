package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.network.graph.Shapes;

/**
 * Reads the structure of a kernel machine off its numbers, which may come from a file.
 *
 * @param rounds that were finished
 * @param features the layers in front of the kernel
 * @param images number of stored images; 0 before the machine is fitted
 */
record MachineNumbers(List<Round> rounds, Graph features, int images) {

    static final String IMAGES = "kernel.images";
    static final String COEFFICIENTS = "kernel.coefficients";
    static final String SCALE = "kernel.scale";

    private static final int MAXIMUM_PADDING = 1024;

    /** The number that says how a round pads. */
    static String padding(int round) {
        return "round" + round + ".padding";
    }

    /** The number that says whether a ReLU stands behind a round: 1 or 0. */
    static String rectified(int round) {
        return "round" + round + ".rectified";
    }

    /**
     * Reads and checks everything.
     *
     * @throws IllegalArgumentException whose message goes on from the name of a file
     */
    static MachineNumbers read(
            Map<String, NDArray> numbers, Kernel kernel, ImageShape input, int outputs, String title) {
        List<Round> rounds = new ArrayList<>();
        while (numbers.containsKey(MachineLayers.convolution(rounds.size()) + ".weight")) {
            rounds.add(round(numbers, rounds.size(), title));
        }
        int most = kernel instanceof ConvolutionalKernel convolutional ? convolutional.depth() - 1 : 0;
        if (rounds.size() > most) {
            throw new IllegalArgumentException("has the filters of " + rounds.size() + " rounds, but the network "
                    + title + " has depth for " + most);
        }
        Graph features = features(kernel, rounds, input);
        Set<String> known = new HashSet<>();
        for (ParameterSpecification specification : features.parameters()) {
            known.add(specification.name());
            tensor(numbers, specification.name(), specification.shape(), title);
        }
        for (int i = 0; i < rounds.size(); i++) {
            known.addAll(List.of(padding(i), rectified(i)));
        }
        int images = images(numbers, input, outputs, title);
        known.addAll(List.of(IMAGES, COEFFICIENTS, SCALE));
        for (String name : numbers.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "has a tensor " + name + " for which the network " + title + " has no place");
            }
        }
        return new MachineNumbers(List.copyOf(rounds), features, images);
    }

    private static Graph features(Kernel kernel, List<Round> rounds, ImageShape input) {
        try {
            return MachineLayers.features(kernel, rounds, input);
        } catch (InvalidInputException e) {
            throw new IllegalArgumentException("has rounds that leave no images: " + e.getMessage(), e);
        }
    }

    private static Round round(Map<String, NDArray> numbers, int index, String title) {
        NDArray weight = numbers.get(MachineLayers.convolution(index) + ".weight");
        Shape single = new Shape(1);
        double padding = number(tensor(numbers, padding(index), single, title));
        double rectified = number(tensor(numbers, rectified(index), single, title));
        if (weight.getShape().dimension() != 4 || weight.getShape().get(0) < 1) {
            throw misfit(MachineLayers.convolution(index) + ".weight", title);
        }
        if (padding != Math.rint(padding) || padding < 0 || padding > MAXIMUM_PADDING) {
            throw new IllegalArgumentException("has a padding of " + padding + " in " + padding(index));
        }
        if (rectified != 0 && rectified != 1) {
            throw new IllegalArgumentException("has " + rectified + " in " + rectified(index) + ", neither 0 nor 1");
        }
        return new Round(Math.toIntExact(weight.getShape().get(0)), (int) padding, rectified == 1);
    }

    private static int images(Map<String, NDArray> numbers, ImageShape input, int outputs, String title) {
        if (!numbers.containsKey(IMAGES) && !numbers.containsKey(COEFFICIENTS) && !numbers.containsKey(SCALE)) {
            return 0;
        }
        NDArray images = numbers.get(IMAGES);
        if (images == null
                || images.getShape().dimension() != 4
                || images.getShape().get(0) < 1
                || !images.getShape().slice(1).equals(new Shape(input.channels(), input.height(), input.width()))) {
            throw misfit(IMAGES, title);
        }
        long count = images.getShape().get(0);
        NDArray coefficients = tensor(numbers, COEFFICIENTS, new Shape(count, outputs), title);
        double scale = number(tensor(numbers, SCALE, new Shape(1), title));
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("has a scale of " + scale + " in " + SCALE + ", which must be above 0");
        }
        if (!finite(coefficients)) {
            throw new IllegalArgumentException("has numbers that are not finite in " + COEFFICIENTS);
        }
        return Math.toIntExact(count);
    }

    private static NDArray tensor(Map<String, NDArray> numbers, String name, Shape shape, String title) {
        NDArray tensor = numbers.get(name);
        if (tensor == null || !tensor.getShape().equals(shape)) {
            throw misfit(name + " (" + Shapes.text(shape) + ")", title);
        }
        return tensor;
    }

    private static IllegalArgumentException misfit(String name, String title) {
        return new IllegalArgumentException(
                "has no tensor " + name + " of the shape that the network " + title + " needs");
    }

    static double number(NDArray tensor) {
        return tensor.getDataType() == DataType.FLOAT64 ? tensor.toDoubleArray()[0] : tensor.toFloatArray()[0];
    }

    private static boolean finite(NDArray tensor) {
        try (NDArray wide = tensor.toType(DataType.FLOAT64, true)) {
            for (double value : wide.toDoubleArray()) {
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
            return true;
        }
    }
}
