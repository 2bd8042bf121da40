package @PACKAGE@;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Context;

/** Plain gradient descent on the cross-entropy. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements TrainerComponent<@STEM@Parameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Gradient descent on the cross-entropy, without momentum.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Network train(@STEM@Parameters parameters, Network start, Dataset training, Context context)
            throws StratoscopeException {
        Network network = start.copy(context.manager(), context.precision(), true);
        context.monitor().begin("training", (long) parameters.epochs() * training.size());
        long step = 0;
        for (int epoch = 0; epoch < parameters.epochs(); epoch++) {
            int[] order = context.random().derive(epoch).permutation(training.size());
            for (int first = 0; first < order.length; first += parameters.batchSize()) {
                context.monitor().checkCancelled();
                int[] batch = Arrays.copyOfRange(order, first, Math.min(order.length, first + parameters.batchSize()));
                double loss = step(network, training, batch, parameters.learningRate(), context);
                if (!Double.isFinite(loss)) {
                    throw new ComputationFailedException(
                            "The training diverged in epoch " + (epoch + 1) + "; use a smaller learning rate.");
                }
                context.monitor().report("loss", step++, loss);
                context.monitor().worked(batch.length);
            }
        }
        return network;
    }

    /** Makes one step and returns the mean loss before it. */
    private static double step(Network network, Dataset training, int[] batch, double rate, Context context) {
        List<String> names = network.trainable();
        try (NDManager manager = context.manager().newSubManager()) {
            NDArray images = Batches.select(manager, training, batch, context.precision());
            try (Tape tape = network.record(manager, images, Mode.TRAINING, List.of())) {
                NDArray logits = tape.output();
                int classes = (int) logits.getShape().get(1);
                NDArray targets = manager.create(Batches.labels(training, batch))
                        .oneHot(classes)
                        .toType(logits.getDataType(), false);
                NDArray logarithms = logits.logSoftmax(1);
                logarithms.attach(manager);
                double loss = -logarithms.mul(targets).sum().toType(ai.djl.ndarray.types.DataType.FLOAT64, false)
                        .getDouble() / batch.length;
                // The derivative of the mean cross-entropy by the outputs.
                NDArray cotangent = logarithms.exp().sub(targets).div(batch.length);
                NDList gradients = tape.pullBackToParameters(cotangent, names);
                for (int i = 0; i < names.size(); i++) {
                    network.parameters().get(names.get(i)).subi(gradients.get(i).mul(rate));
                }
                return loss;
            }
        }
    }
}
