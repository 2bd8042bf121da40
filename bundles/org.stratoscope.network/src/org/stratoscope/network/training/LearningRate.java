package org.stratoscope.network.training;

/**
 * The learning rate of each epoch, as PyTorch's {@code CosineAnnealingLR} and {@code StepLR} give it when they are stepped
 * once an epoch.
 *
 * @param initial of the first epoch
 * @param epochs length of the training
 * @param cosineFraction length of the half cosine as a fraction of the training; behind it the rate climbs again
 * @param stepEpochs epochs between two steps
 * @param stepFactor what a step multiplies by
 */
record LearningRate(
        double initial, Schedule schedule, int epochs, double cosineFraction, int stepEpochs, double stepFactor) {

    /** The rate of an epoch, counted from 0. */
    double at(int epoch) {
        return switch (schedule) {
            case CONSTANT -> initial;
            case COSINE -> initial * (1 + StrictMath.cos(Math.PI * epoch / (cosineFraction * epochs))) / 2;
            case STEP -> initial * StrictMath.pow(stepFactor, epoch / stepEpochs);
        };
    }
}
