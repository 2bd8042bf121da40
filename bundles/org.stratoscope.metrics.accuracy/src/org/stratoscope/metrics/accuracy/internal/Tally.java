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

    void add(double[] outputs, int width, Dataset dataset, int first) {
        for (int i = 0; i < outputs.length / width; i++) {
            int label = dataset.label(first + i);
            double one = width == 1 ? addSingle(outputs[i], label) : addRow(outputs, i * width, width, label);
            loss += one;
            squaredLoss += one * one;
            images++;
        }
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
        double mean = loss / images;
        double spread = Math.sqrt(Math.max(0, squaredLoss / images - mean * mean) / images);
        sink.add(Result.of("accuracy" + suffix, accuracy, images).withStandardError(error));
        // Counted: one minus the accuracy would leave a rounding error where there are no mistakes.
        sink.add(Result.of("error" + suffix, (double) (images - correct) / images, images)
                .withStandardError(error));
        sink.add(Result.of("loss" + suffix, mean, images).withStandardError(spread));
    }
}
