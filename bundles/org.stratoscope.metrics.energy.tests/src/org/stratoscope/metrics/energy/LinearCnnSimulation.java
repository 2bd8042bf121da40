package org.stratoscope.metrics.energy;

import java.util.Arrays;
import org.stratoscope.api.random.RandomStream;

/**
 * Gradient descent on a linear network, done the long way: valid convolution, average over positions, fixed head, squared
 * loss, and the gradient back through the convolution. Double precision.
 */
final class LinearCnnSimulation {

    final int channels;
    final int size;
    final int filter;
    final double[][] images;

    /** Makes random images whose neighbouring pixels are correlated. */
    LinearCnnSimulation(RandomStream random, int count, int channels, int size, int filter) {
        this.channels = channels;
        this.size = size;
        this.filter = filter;
        this.images = new double[count][channels * size * size];
        for (double[] image : images) {
            double value = 0;
            for (int i = 0; i < image.length; i++) {
                value = 0.7 * value + random.nextGaussian();
                image[i] = value;
            }
        }
    }

    int dimension() {
        return channels * filter * filter;
    }

    /** One step for W of shape (K, d), head V of shape (C, K) and targets of shape (N, C). */
    void step(double[][] weights, double[][] head, double[][] targets, double learningRate) {
        double[][] gradient = new double[weights.length][dimension()];
        int positions = (size - filter + 1) * (size - filter + 1);
        for (int n = 0; n < images.length; n++) {
            double[] pooled = new double[weights.length];
            for (int k = 0; k < weights.length; k++) {
                pooled[k] = convolutionSum(images[n], weights[k]) / positions;
            }
            double[] pooledGradient = new double[weights.length];
            for (int c = 0; c < head.length; c++) {
                double error = -targets[n][c];
                for (int k = 0; k < weights.length; k++) {
                    error += head[c][k] * pooled[k];
                }
                for (int k = 0; k < weights.length; k++) {
                    pooledGradient[k] += 2 * error * head[c][k] / images.length;
                }
            }
            addConvolutionGradients(images[n], pooledGradient, positions, gradient);
        }
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < gradient[k].length; i++) {
                weights[k][i] -= learningRate * gradient[k][i];
            }
        }
    }

    /** Average patches, collected pixel by pixel and apart from the convolution above. */
    double[][] averagePatches() {
        int positions = (size - filter + 1) * (size - filter + 1);
        double[][] averages = new double[images.length][dimension()];
        for (int n = 0; n < images.length; n++) {
            for (int i = 0; i < dimension(); i++) {
                int channel = i / (filter * filter);
                int dy = i / filter % filter;
                int dx = i % filter;
                for (int y = dy; y <= size - filter + dy; y++) {
                    for (int x = dx; x <= size - filter + dx; x++) {
                        averages[n][i] += images[n][(channel * size + y) * size + x] / positions;
                    }
                }
            }
        }
        return averages;
    }

    private double convolutionSum(double[] image, double[] weight) {
        int responses = size - filter + 1;
        double total = 0;
        double[] row = new double[responses];
        for (int y = 0; y < responses; y++) {
            Arrays.fill(row, 0);
            for (int i = 0; i < weight.length; i++) {
                int from = (i / (filter * filter) * size + y + i / filter % filter) * size + i % filter;
                double factor = weight[i];
                for (int x = 0; x < responses; x++) {
                    row[x] += factor * image[from + x];
                }
            }
            for (double response : row) {
                total += response;
            }
        }
        return total;
    }

    /** Every position of a filter's output receives the same gradient, that of its average. */
    private void addConvolutionGradients(double[] image, double[] pooledGradient, int positions, double[][] gradient) {
        int responses = size - filter + 1;
        for (int i = 0; i < dimension(); i++) {
            double sum = 0;
            for (int y = 0; y < responses; y++) {
                int from = (i / (filter * filter) * size + y + i / filter % filter) * size + i % filter;
                for (int x = 0; x < responses; x++) {
                    sum += image[from + x];
                }
            }
            for (int k = 0; k < gradient.length; k++) {
                gradient[k][i] += pooledGradient[k] / positions * sum;
            }
        }
    }
}
