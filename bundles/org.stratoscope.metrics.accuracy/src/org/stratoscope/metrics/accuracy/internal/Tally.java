package org.stratoscope.metrics.accuracy.internal;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;

/** Running sums over images. A single output says the second of two classes with positive values; its loss is the hinge loss. */
final class Tally {

    private int images;
    private int correct;
    private double loss;
    private double squaredLoss;
    private double distance;
    private double squaredDistance;

    void add(double[] outputs, int width, Dataset dataset, int first) {
        for (int i = 0; i < outputs.length / width; i++) {
            int label = dataset.label(first + i);
            double one = width == 1 ? addSingle(outputs[i], label) : addRow(outputs, i * width, width, label);
            loss += one;
            squaredLoss += one * one;
            double difference = distance(outputs, i * width, width, label);
            distance += difference;
            squaredDistance += difference * difference;
            images++;
        }
    }

    /** Squared distance of the outputs of an image from its target: 1 for its class and 0 elsewhere, or 1 and -1. */
    private static double distance(double[] outputs, int start, int width, int label) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            double target = width == 1 ? 2.0 * label - 1 : k == label ? 1 : 0;
            sum += (outputs[start + k] - target) * (outputs[start + k] - target);
        }
        return sum;
    }

    private double addSingle(double output, int label) {
        correct += (output > 0 ? 1 : 0) == label ? 1 : 0;
        return Math.max(0, 1 - (label == 1 ? output : -output));
    }

    private double addRow(double[] outputs, int start, int width, int label) {
        int best = 0;
        for (int k = 1; k < width; k++) {
            if (outputs[start + k] > outputs[start + best]) {
                best = k;
            }
        }
        double greatest = outputs[start + best];
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += Math.exp(outputs[start + k] - greatest);
        }
        correct += best == label ? 1 : 0;
        return greatest + Math.log(sum) - outputs[start + label];
    }

    void report(ResultSink sink, String suffix) {
        double accuracy = (double) correct / images;
        double error = Math.sqrt(accuracy * (1 - accuracy) / images);
        sink.add(Result.of("accuracy" + suffix, accuracy, images).withStandardError(error));
        // Counted: one minus the accuracy would leave a rounding error where there are no mistakes.
        sink.add(Result.of("error" + suffix, (double) (images - correct) / images, images)
                .withStandardError(error));
        addMean("loss" + suffix, loss, squaredLoss, sink);
        addMean("squared_error" + suffix, distance, squaredDistance, sink);
    }

    private void addMean(String statistic, double sum, double squares, ResultSink sink) {
        double mean = sum / images;
        double spread = Math.sqrt(Math.max(0, squares / images - mean * mean) / images);
        sink.add(Result.of(statistic, mean, images).withStandardError(spread));
    }
}
