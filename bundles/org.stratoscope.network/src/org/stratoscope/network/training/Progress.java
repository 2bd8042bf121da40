package org.stratoscope.network.training;

import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.run.Monitor;

/** Averages loss and accuracy over steps and reports them about ten times an epoch. */
final class Progress {

    private static final int REPORTS_PER_EPOCH = 10;

    private final Monitor monitor;
    private final int stepsPerEpoch;
    private final int interval;
    private double lossSinceReport;
    private long rightSinceReport;
    private long imagesSinceReport;

    Progress(Monitor monitor, int stepsPerEpoch) {
        this.monitor = monitor;
        this.stepsPerEpoch = stepsPerEpoch;
        this.interval = Math.max(1, stepsPerEpoch / REPORTS_PER_EPOCH);
    }

    /** Adds a step; series are drawn over epochs. */
    void step(int epoch, int step, BatchLoss.Summary batch) throws ComputationFailedException {
        if (!Double.isFinite(batch.mean())) {
            throw diverged(epoch);
        }
        lossSinceReport += batch.mean() * batch.images();
        rightSinceReport += batch.right();
        imagesSinceReport += batch.images();
        monitor.worked(1);
        if ((step + 1) % interval == 0 || step + 1 == stepsPerEpoch) {
            double time = epoch + (step + 1.0) / stepsPerEpoch;
            monitor.report("loss", time, lossSinceReport / imagesSinceReport);
            monitor.report("accuracy", time, (double) rightSinceReport / imagesSinceReport);
            lossSinceReport = 0;
            rightSinceReport = 0;
            imagesSinceReport = 0;
        }
    }

    static ComputationFailedException diverged(int epoch) {
        return new ComputationFailedException("The training diverged in epoch " + (epoch + 1)
                + ": the loss is no longer a finite number; use a smaller learning rate or batch normalisation.");
    }
}
