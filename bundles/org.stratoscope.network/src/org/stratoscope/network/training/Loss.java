package org.stratoscope.network.training;

/**
 * What a training makes small, with its derivative by the outputs of the network in closed form. A label is the number of
 * a class; a network with a single output says the second class with positive values.
 */
enum Loss {
    /** The mean over images of the negative logarithm of the softmax at the label. */
    CROSS_ENTROPY {
        @Override
        double add(double[] outputs, int label, double weight, double[] gradient) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (double output : outputs) {
                greatest = Math.max(greatest, output);
            }
            double sum = 0;
            for (int k = 0; k < outputs.length; k++) {
                gradient[k] = StrictMath.exp(outputs[k] - greatest);
                sum += gradient[k];
            }
            for (int k = 0; k < outputs.length; k++) {
                gradient[k] = weight * (gradient[k] / sum - (k == label ? 1 : 0));
            }
            return weight * (StrictMath.log(sum) + greatest - outputs[label]);
        }
    },

    /** The mean over images and outputs of max(0, 1 - y f), where y is 1 for the class of an output and -1 otherwise. */
    HINGE {
        @Override
        double add(double[] outputs, int label, double weight, double[] gradient) {
            double share = weight / outputs.length;
            double loss = 0;
            for (int k = 0; k < outputs.length; k++) {
                boolean own = outputs.length == 1 ? label == 1 : k == label;
                double sign = own ? 1 : -1;
                double margin = 1 - sign * outputs[k];
                gradient[k] = margin > 0 ? -share * sign : 0;
                // A value that is no number is no margin either but must not vanish.
                loss += margin <= 0 ? 0 : share * margin;
            }
            return loss;
        }
    },

    /**
     * The mean over images and outputs of (f - y)^2, where y is 1 for the output of the class and 0 for others; a single
     * output has y = 1 for the second class and y = -1 for the first.
     */
    SQUARED {
        @Override
        double add(double[] outputs, int label, double weight, double[] gradient) {
            double share = weight / outputs.length;
            double loss = 0;
            for (int k = 0; k < outputs.length; k++) {
                double target = outputs.length == 1 ? 2.0 * label - 1 : (k == label ? 1 : 0);
                double difference = outputs[k] - target;
                gradient[k] = 2 * share * difference;
                loss += share * difference * difference;
            }
            return loss;
        }
    };

    /** Whether a single output can tell two classes apart. */
    boolean singleOutput() {
        return this != CROSS_ENTROPY;
    }

    /**
     * The loss of one image.
     *
     * @param weight the image's share of the batch
     * @param gradient receives the derivative by each output
     * @return the image's part of the loss
     */
    abstract double add(double[] outputs, int label, double weight, double[] gradient);
}
