package org.stratoscope.network.initialization;

import java.nio.FloatBuffer;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.ParameterSpecification;

/**
 * A rule for the initial values of weights and biases. Normalisations always begin as the identity: scale and running
 * variance one, shift and running mean zero; learnt slopes of rectifiers begin with 1/4. Values are rounded to float32, so that a network has the same initial
 * values in either precision.
 */
public sealed interface Initialization {

    /** The slope that PyTorch's parametric rectifiers begin with. */
    double PYTORCH_SLOPE = 0.25;

    /** The initial values under this rule, each parameter drawing from the stream's sub-stream of its name. */
    default ParameterSource from(RandomStream random) {
        return specification -> FloatBuffer.wrap(values(specification, random.derive(specification.name())));
    }

    /** Draws one weight. */
    double weight(ParameterSpecification specification, RandomStream random);

    /** Draws the weight at a place in the parameter, the last axis fastest; most rules treat all places alike. */
    default double weight(ParameterSpecification specification, int place, RandomStream random) {
        return weight(specification, random);
    }

    /** Draws one bias. */
    double bias(ParameterSpecification specification, RandomStream random);

    private float[] values(ParameterSpecification specification, RandomStream random) {
        float[] values = new float[specification.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)
                    switch (specification.role()) {
                        case WEIGHT -> weight(specification, i, random);
                        case BIAS -> bias(specification, random);
                        case SCALE, RUNNING_VARIANCE -> 1;
                        case SHIFT, RUNNING_MEAN -> 0;
                        case SLOPE -> PYTORCH_SLOPE;
                        case CONSTANT ->
                            throw new IllegalArgumentException(
                                    specification.name() + " is part of the architecture and is not drawn");
                    };
        }
        return values;
    }

    /**
     * What PyTorch does by default for convolutions and linear maps: weights and biases uniform in +-1/sqrt(fan-in),
     * which is its {@code kaiming_uniform_} with {@code a = sqrt(5)}.
     */
    record Standard() implements Initialization {

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            double bound = 1 / StrictMath.sqrt(specification.fanIn());
            return random.nextDouble(-bound, bound);
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return weight(specification, random);
        }
    }

    /** Which number of connections keeps its scale. */
    enum Fan {
        /** The inputs of a filter: activations keep their size on the way forward. */
        IN,
        /** The outputs a value reaches: gradients keep their size on the way back. */
        OUT
    }

    /**
     * Normal weights of variance 2 / fan, for rectifiers (He et al. 2015, arXiv 1502.01852, equations 10 and 14).
     *
     * @param uniformBiases whether biases are drawn as in {@link Standard}; zero otherwise
     */
    record KaimingNormal(Fan fan, boolean uniformBiases) implements Initialization {

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            long connections = fan == Fan.IN ? specification.fanIn() : specification.fanOut();
            return StrictMath.sqrt(2.0 / connections) * random.nextGaussian();
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return uniformBiases ? new Standard().bias(specification, random) : 0;
        }
    }

    /** Normal weights of one standard deviation everywhere, biases zero. */
    record Normal(double standardDeviation) implements Initialization {

        public Normal {
            if (!(standardDeviation >= 0) || Double.isInfinite(standardDeviation)) {
                throw new IllegalArgumentException("the standard deviation must be zero or more: " + standardDeviation);
            }
        }

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            return standardDeviation * random.nextGaussian();
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return 0;
        }
    }

    /**
     * Normal weights of one standard deviation in one parameter and of another one elsewhere, biases zero.
     *
     * @param parameter its name
     * @param special the standard deviation there
     * @param usual the standard deviation elsewhere
     */
    record NormalByLayer(String parameter, double special, double usual) implements Initialization {

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            double deviation = specification.name().equals(parameter) ? special : usual;
            return new Normal(deviation).weight(specification, random);
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return 0;
        }
    }

    /**
     * Linear maps that begin as a multiple of the identity, cut or filled with zeros to their shape; biases zero. A stack of
     * them whose hidden widths are at most the number of inputs and of outputs is balanced: W'W of each map is WW' of the
     * one before.
     *
     * @param scale the multiple
     */
    record ScaledIdentity(double scale) implements Initialization {

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            throw new UnsupportedOperationException("weights of an identity depend on their place");
        }

        @Override
        public double weight(ParameterSpecification specification, int place, RandomStream random) {
            int columns = Math.toIntExact(specification.fanIn());
            return place / columns == place % columns ? scale : 0;
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return 0;
        }
    }

    /** Standard normal weights and biases, for networks that divide by the root of the number of inputs themselves. */
    record UnitNormal() implements Initialization {

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            return random.nextGaussian();
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return random.nextGaussian();
        }
    }

    /**
     * Filters whose values are all alike and that keep the sum over positions: {@code stride / length} along each axis on
     * which they have any length. Biases are zero.
     *
     * @param stride of the filters along these axes
     */
    record Homogeneous(int stride) implements Initialization {

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            double value = 1;
            for (int axis = 2; axis < specification.shape().dimension(); axis++) {
                long length = specification.shape().get(axis);
                value *= length == 1 ? 1 : (double) stride / length;
            }
            return value;
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return 0;
        }
    }

    /**
     * What torchvision does for plain networks: filters normal of variance 2 / fan-out, linear maps normal of standard
     * deviation 0.01, biases zero.
     */
    record VisionModels() implements Initialization {

        private static final double LINEAR = 0.01;

        @Override
        public double weight(ParameterSpecification specification, RandomStream random) {
            boolean filters = specification.shape().dimension() > 2;
            double deviation = filters ? StrictMath.sqrt(2.0 / specification.fanOut()) : LINEAR;
            return deviation * random.nextGaussian();
        }

        @Override
        public double bias(ParameterSpecification specification, RandomStream random) {
            return 0;
        }
    }
}
