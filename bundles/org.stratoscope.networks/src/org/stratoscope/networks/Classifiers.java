package org.stratoscope.networks;

import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;

/** The ends of networks. */
final class Classifiers {

    private static final double HALF = 0.5;

    private Classifiers() {}

    /**
     * Three linear maps with rectifiers and dropout between them, under torchvision's names: with the dropouts behind the
     * rectifiers from number 0 on (VGG), or with the first of them in front (AlexNet).
     *
     * @param dropoutsInFront 1 when a dropout comes first, else 0
     */
    static int imageNet(GraphBuilder builder, int features, int dropoutsInFront, int width, int classes)
            throws InvalidInputException {
        int x = features;
        int number = 0;
        for (int layer = 0; layer < 2; layer++) {
            if (dropoutsInFront == 1) {
                x = builder.add(name(number++), new Operation.Dropout(HALF, false), x);
            }
            x = builder.linear(name(number++), x, width);
            x = builder.rectifier(name(number++), x);
            if (dropoutsInFront == 0) {
                x = builder.add(name(number++), new Operation.Dropout(HALF, false), x);
            }
        }
        return builder.linear(name(number), x, classes);
    }

    private static String name(int number) {
        return "classifier." + number;
    }
}
