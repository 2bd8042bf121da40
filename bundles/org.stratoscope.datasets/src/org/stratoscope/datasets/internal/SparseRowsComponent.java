package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/**
 * Noise in which one row is constant, positive or negative as the class says: a signal that is local and sparse (the model of
 * Karp et al., NeurIPS 2021, in the form of the code released for Beaglehole et al. 2023).
 */
public final class SparseRowsComponent implements DatasetComponent<SparseRowsParameters> {

    private static final long VALUES_AT_MOST = (1L << 31) / Float.BYTES;
    private static final int CANCEL_CHECK = 64;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "sparse-rows",
                "Signal in one row",
                "Generated images of one channel: every row is noise but one, at a random place, which is constant and"
                        + " positive or negative as the class says (Karp et al. 2021; Beaglehole et al. 2023). Networks"
                        + " that adapt to local signals lose less by noise than fixed kernels.");
    }

    @Override
    public Class<SparseRowsParameters> parameters() {
        return SparseRowsParameters.class;
    }

    @Override
    public Dataset open(SparseRowsParameters parameters, Context context) throws StratoscopeException {
        ImageShape shape = new ImageShape(1, parameters.rows(), parameters.length());
        int count = parameters.count();
        if ((long) count * shape.size() > VALUES_AT_MOST) {
            throw new InvalidInputException(
                    "The data set sparse-rows would take more than two gibibytes; lower 'count', 'rows' or 'length'.");
        }
        float[] values = new float[count * shape.size()];
        int[] labels = new int[count];
        RandomStream stream = context.random().derive(parameters.split().name());
        context.monitor().begin("generating images", count);
        for (int n = 0; n < count; n++) {
            if (n % CANCEL_CHECK == 0) {
                context.monitor().checkCancelled();
                context.monitor().worked(Math.min(CANCEL_CHECK, count - n));
            }
            labels[n] = draw(parameters, stream.derive(n), values, n * shape.size());
        }
        return new FloatDataset(shape, List.of("positive", "negative"), values, labels);
    }

    private static int draw(SparseRowsParameters parameters, RandomStream random, float[] values, int offset) {
        int label = random.nextInt(2);
        int row = random.nextInt(parameters.rows());
        int length = parameters.length();
        double deviation = Math.sqrt(parameters.variance() / length);
        for (int i = 0; i < parameters.rows() * length; i++) {
            values[offset + i] = (float) (deviation * random.nextGaussian());
        }
        float signal = (float) ((label == 0 ? 1 : -1) / Math.sqrt(length));
        for (int i = 0; i < length; i++) {
            values[offset + row * length + i] = signal;
        }
        return label;
    }
}
