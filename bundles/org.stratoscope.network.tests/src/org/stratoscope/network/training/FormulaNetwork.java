package org.stratoscope.network.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;

/** The network of releng/golden/training_golden.py with its formula weights. */
final class FormulaNetwork {

    private FormulaNetwork() {}

    static GraphNetwork create(int outputs, NDManager manager, DataType precision) throws StratoscopeException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(2, 6, 6));
        int x = builder.add("conv", Operation.Convolution.square(4, 3).padded(1).biased(true), Graph.INPUT);
        x = builder.rectifier("relu", builder.normalization("bn", x));
        builder.linear("linear", builder.flatten("flatten", builder.maxPooling("pool", x, 2, 2)), outputs);
        Graph graph = builder.build();
        return GraphNetwork.create(
                "formula network",
                graph,
                false,
                specification -> {
                    int number = graph.parameters().indexOf(specification);
                    double[] values = new double[specification.size()];
                    double shift = specification.name().endsWith("var") ? 1 : 0;
                    Arrays.setAll(values, m -> 0.3 * Math.sin(1.7 * m + number) + shift);
                    return DoubleBuffer.wrap(values);
                },
                manager,
                precision);
    }
}
