package org.stratoscope.kernels.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.kernels.ConvolutionalKernel;
import org.stratoscope.kernels.Examples;
import org.stratoscope.kernels.FeatureRecursion;
import org.stratoscope.kernels.FeatureRecursion.Normalization;
import org.stratoscope.kernels.KernelMachine;
import org.stratoscope.kernels.RecursiveFeatures;
import org.stratoscope.kernels.Round;

/** Fits kernel machines and learns their features. */
public final class RecursiveFeaturesTrainer implements TrainerComponent<RecursiveFeaturesParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "recursive-features",
                "Recursive feature learning",
                "Fits a kernel machine by kernel ridge regression on 0 and 1 and updates its metric with the average"
                        + " gradient outer product of the predictor, in turn (RFM, arXiv 2212.13881; ConvRFM and Deep"
                        + " ConvRFM, Beaglehole et al. 2023, arXiv 2309.00570). Every fit is a snapshot.");
    }

    @Override
    public Class<RecursiveFeaturesParameters> parameters() {
        return RecursiveFeaturesParameters.class;
    }

    @Override
    public Network train(RecursiveFeaturesParameters parameters, Network start, Dataset training, Context context)
            throws StratoscopeException {
        return train(parameters, start, training, context, TrainingSession.none());
    }

    @Override
    public Network train(
            RecursiveFeaturesParameters parameters,
            Network start,
            Dataset training,
            Context context,
            TrainingSession session)
            throws StratoscopeException {
        KernelMachine machine = RecursiveFeatures.machine(start);
        FeatureRecursion recursion = recursion(parameters, machine);
        checkClasses(machine, training);
        double share = parameters.validation();
        int aside = (int) Math.round(share * training.size());
        if (share > 0 && (aside == 0 || aside == training.size())) {
            throw new InvalidInputException("'validation' of " + share + " cannot be set aside from " + training.size()
                    + " images; use more images or another share.");
        }
        RecursiveFeatures.checkSize(training.size());
        int[] order = aside == 0
                ? IntStream.range(0, training.size()).toArray()
                : context.random().derive("validation").permutation(training.size());
        try (NDManager scope = context.manager().newSubManager()) {
            Examples fitted = examples(training, Arrays.copyOfRange(order, aside, order.length), machine, scope);
            Optional<Examples> judged = aside == 0
                    ? Optional.empty()
                    : Optional.of(examples(training, Arrays.copyOf(order, aside), machine, scope));
            return RecursiveFeatures.learn(machine, fitted, judged, recursion, context, session);
        }
    }

    private static FeatureRecursion recursion(RecursiveFeaturesParameters parameters, KernelMachine machine)
            throws InvalidInputException {
        for (double regularization : parameters.regularization()) {
            if (!(regularization >= 0) || Double.isInfinite(regularization)) {
                throw new InvalidInputException("'regularization' must be 0 or above, not " + regularization + ".");
            }
        }
        if (parameters.regularization().isEmpty()) {
            throw new InvalidInputException("'regularization' needs at least one value, such as 1e-5.");
        }
        Normalization usual =
                machine.kernel() instanceof ConvolutionalKernel ? Normalization.FROBENIUS : Normalization.NONE;
        RecursiveFeaturesParameters.AgopParameters agop = parameters.agop();
        RecursiveFeaturesParameters.RoundParameters rounds = parameters.deeper();
        return new FeatureRecursion(
                parameters.updates(),
                rounds.rounds(),
                new Round(
                        rounds.width(),
                        rounds.roundPadding(),
                        rounds.activation() == RecursiveFeaturesParameters.Activation.RELU),
                parameters.regularization(),
                parameters.select() == RecursiveFeaturesParameters.Selection.VALIDATION,
                new FeatureRecursion.Agop(
                        agop.agopImages(),
                        agop.centred(),
                        agop.root(),
                        agop.normalise().orElse(usual)));
    }

    private static void checkClasses(KernelMachine machine, Dataset training) throws InvalidInputException {
        int outputs = machine.description().outputs();
        int classes = training.classes().size();
        if (outputs < classes) {
            throw new InvalidInputException(
                    "The network " + machine.description().title() + " has " + outputs + " outputs but the data has "
                            + classes + " classes; a kernel machine needs one output a class.");
        }
    }

    private static Examples examples(Dataset data, int[] indices, KernelMachine machine, NDManager scope) {
        int outputs = machine.description().outputs();
        double[] targets = new double[Math.multiplyExact(indices.length, outputs)];
        int[] labels = Batches.labels(data, indices);
        for (int i = 0; i < labels.length; i++) {
            targets[i * outputs + labels[i]] = 1;
        }
        DataType precision = machine.parameters().get("metric.weight").getDataType();
        return new Examples(
                Batches.select(scope, data, indices, precision),
                scope.create(targets, new Shape(indices.length, outputs)));
    }
}
