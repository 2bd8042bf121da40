package org.stratoscope.network.training;

/** How far a training is: what it must know besides its tensors to go on. */
final class Position {

    private int epoch;
    private int step;
    private double loss;
    private long images;
    private int interpolation;
    private boolean finished;

    /** Epochs that are complete. */
    int epoch() {
        return epoch;
    }

    /** Steps of the current epoch that are complete. */
    int step() {
        return step;
    }

    /** Whether the training ended before its time. */
    boolean finished() {
        return finished;
    }

    /** Epochs up to the first one of zero loss, itself counted; 0 before that. */
    int interpolation() {
        return interpolation;
    }

    /** To be called with the mean loss of the current epoch before it ends. */
    void lost(double mean) {
        if (mean == 0 && interpolation == 0) {
            interpolation = epoch + 1;
        }
    }

    void stepped(BatchLoss.Summary batch) {
        step++;
        loss += batch.mean() * batch.images();
        images += batch.images();
    }

    /** The mean loss of the images of the current epoch so far. */
    double meanLoss() {
        return loss / images;
    }

    void epochEnded(boolean enough) {
        epoch++;
        step = 0;
        loss = 0;
        images = 0;
        finished = enough;
    }

    /** As numbers that {@link #restore} reads back exactly. */
    double[] numbers() {
        return new double[] {epoch, step, loss, images, finished ? 1 : 0, interpolation};
    }

    void restore(double[] numbers) {
        epoch = (int) numbers[0];
        step = (int) numbers[1];
        loss = numbers[2];
        images = (long) numbers[3];
        finished = numbers[4] != 0;
        interpolation = (int) numbers[5];
    }
}
