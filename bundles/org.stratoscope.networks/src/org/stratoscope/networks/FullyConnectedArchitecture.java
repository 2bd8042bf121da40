package org.stratoscope.networks;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/**
 * Linear maps of the whole image with an activation between them (DenseNetL2, L4 and L6 of Petrini et al. 2021, arXiv
 * 2105.02468). In its parametrisation all weights and biases begin standard normal, a hidden map is {@code x W /
 * sqrt(inputs) + b} and the last one {@code x W / inputs} without bias.
 *
 * @param layers number of linear maps, at least one
 * @param width outputs of every hidden map
 * @param scaled whether maps are divided as above; PyTorch's parametrisation, with a bias everywhere, otherwise
 * @param biased whether maps have a bias; the last one of the scaled parametrisation never has
 */
public record FullyConnectedArchitecture(
        int layers, int width, boolean scaled, ActivationFunction activation, boolean biased) implements Architecture {

    public FullyConnectedArchitecture {
        if (layers < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "A fully connected network needs at least one layer and a width of at least 1.");
        }
    }

    @Override
    public String title() {
        return "Fully connected L" + layers + ", width " + width;
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = builder.flatten("flatten", Graph.INPUT);
        for (int layer = 1; layer <= layers; layer++) {
            boolean last = layer == layers;
            if (scaled) {
                double inputs = builder.shape(x).size();
                double factor = last ? 1 / inputs : 1 / StrictMath.sqrt(inputs);
                x = builder.add("scale" + layer, new Operation.Scaling(factor), x);
            }
            x = builder.add("fc" + layer, new Operation.Linear(last ? classes : width, biased && !(last && scaled)), x);
            if (!last) {
                x = builder.activation("act" + layer, x, activation);
            }
        }
        return builder.build();
    }

    @Override
    public Initialization initialization() {
        return scaled ? new Initialization.UnitNormal() : new Initialization.Standard();
    }
}
