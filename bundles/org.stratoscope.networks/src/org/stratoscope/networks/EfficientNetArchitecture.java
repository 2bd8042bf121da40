package org.stratoscope.networks;

import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Combination;
import org.stratoscope.network.graph.Window;

/**
 * EfficientNet-B0 of Tan and Le 2019 (arXiv 1905.11946, table 1) for small images: a 3 x 3 stem with stride one, inverted
 * bottlenecks with squeeze and excitation, no convolution at the end. Names are those of kuangliu/pytorch-cifar.
 *
 * @param widthMultiplier share of the paper's number of filters
 * @param dropout rate of the dropout before the linear map
 * @param dropConnect rate at which the last block drops its residual branch; earlier blocks drop less, in proportion
 */
public record EfficientNetArchitecture(double widthMultiplier, double dropout, double dropConnect)
        implements Architecture {

    private record Stage(int expansion, int width, int repeats, int kernel, int stride) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(1, 16, 1, 3, 1),
            new Stage(6, 24, 2, 3, 2),
            new Stage(6, 40, 2, 5, 2),
            new Stage(6, 80, 3, 3, 2),
            new Stage(6, 112, 3, 5, 1),
            new Stage(6, 192, 4, 5, 2),
            new Stage(6, 320, 1, 3, 1));
    private static final int STEM = 32;
    private static final int SQUEEZE = 4;

    /** The variant of the paper. */
    public static EfficientNetArchitecture standard() {
        return new EfficientNetArchitecture(1, 0.2, 0.2);
    }

    @Override
    public String title() {
        return "EfficientNet-B0" + (widthMultiplier == 1 ? "" : ", width " + widthMultiplier);
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        Operation stem = Operation.Convolution.square(Widths.scaled(STEM, widthMultiplier), 3)
                .padded(1);
        int x = builder.normalization("bn1", builder.add("conv1", stem, Graph.INPUT));
        x = builder.activation("swish", x, ActivationFunction.SILU);
        int blocks = STAGES.stream().mapToInt(Stage::repeats).sum();
        int number = 0;
        for (Stage stage : STAGES) {
            for (int repeat = 0; repeat < stage.repeats(); repeat++) {
                int stride = repeat == 0 ? stage.stride() : 1;
                double rate = dropConnect * number / blocks;
                x = block(builder, "layers." + number++ + ".", x, stage, stride, rate);
            }
        }
        x = builder.flatten("flatten", builder.add("avgpool", new Operation.GlobalAveragePooling(), x));
        builder.linear("linear", builder.add("dropout", new Operation.Dropout(dropout, false), x), classes);
        return builder.build();
    }

    private int block(GraphBuilder builder, String name, int input, Stage stage, int stride, double rate)
            throws InvalidInputException {
        int inputs = (int) builder.shape(input).get(0);
        int outputs = Widths.scaled(stage.width(), widthMultiplier);
        int inner = stage.expansion() * inputs;
        int x = input;
        if (stage.expansion() > 1) {
            x = unit(builder, name, 1, Operation.Convolution.square(inner, 1), x);
            x = builder.activation(name + "swish1", x, ActivationFunction.SILU);
        }
        Window window = Window.square(stage.kernel(), stride).padded(stage.kernel() / 2);
        x = unit(builder, name, 2, new Operation.Convolution(inner, window, inner, false), x);
        x = builder.activation(name + "swish2", x, ActivationFunction.SILU);
        x = excitation(builder, name + "se.", x, Math.max(1, inputs / SQUEEZE), inner);
        x = unit(builder, name, 3, Operation.Convolution.square(outputs, 1), x);
        if (stride != 1 || inputs != outputs) {
            return x;
        }
        if (rate > 0) {
            x = builder.add(name + "drop", new Operation.Dropout(rate, true), x);
        }
        return builder.add(name + "add", new Operation.Addition(), x, input);
    }

    private static int excitation(GraphBuilder builder, String name, int input, int squeezed, int channels)
            throws InvalidInputException {
        int x = builder.add(name + "pool", new Operation.GlobalAveragePooling(), input);
        x = builder.add(name + "se1", Operation.Convolution.square(squeezed, 1).biased(true), x);
        x = builder.activation(name + "swish", x, ActivationFunction.SILU);
        x = builder.add(name + "se2", Operation.Convolution.square(channels, 1).biased(true), x);
        x = builder.activation(name + "sigmoid", x, ActivationFunction.SIGMOID);
        return builder.add(name + "scale", Operation.Arithmetic.of(Combination.PRODUCT), input, x);
    }

    private static int unit(GraphBuilder builder, String name, int number, Operation convolution, int source)
            throws InvalidInputException {
        return builder.normalization(name + "bn" + number, builder.add(name + "conv" + number, convolution, source));
    }
}
