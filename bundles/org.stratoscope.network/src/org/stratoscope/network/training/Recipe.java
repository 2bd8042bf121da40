package org.stratoscope.network.training;

/**
 * What one trainer does differently from another one.
 *
 * @param training what all trainers share
 * @param learningRate of the first epoch
 * @param rule changes the weights
 * @param text the same for equal parameters of one trainer and for nothing else
 */
record Recipe(
        TrainingParameters training, double learningRate, double weightDecay, UpdateRule.Factory rule, String text) {

    LearningRate learningRates() {
        ScheduleParameters rate = training.rate();
        return new LearningRate(
                learningRate,
                rate.schedule(),
                training.epochs(),
                rate.cosineFraction(),
                rate.stepEpochs(),
                rate.stepFactor());
    }
}
