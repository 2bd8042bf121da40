package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/**
 * Learns the features of a kernel machine: a fit, then as often as wished a new metric from the average gradient outer
 * product of the fitted predictor by windows, and a fit with it (ConvRFM; Beaglehole et al. 2023, arXiv 2309.00570; on whole
 * images the recursive feature machine of Radhakrishnan et al. 2022, arXiv 2212.13881). Each further round (Deep ConvRFM)
 * first convolves the images with random filters whose covariance is the metric learnt so far, and has a kernel that is
 * less deep by one layer.
 */
public final class RecursiveFeatures {

    private final FeatureRecursion recursion;
    private final Examples training;
    private final Optional<Examples> validation;
    private final Context context;
    private final TrainingSession session;
    private final NDManager work;
    private Optional<MachineFit> best = Optional.empty();

    private RecursiveFeatures(
            FeatureRecursion recursion,
            Examples training,
            Optional<Examples> validation,
            Context context,
            TrainingSession session,
            NDManager work) {
        this.recursion = recursion;
        this.training = training;
        this.validation = validation;
        this.context = context;
        this.session = session;
        this.work = work;
    }

    /**
     * Learns; begins with the metric and the rounds that the machine has.
     *
     * @param validation images set aside, where the recursion asks for them
     * @param session receives the machine after every fit, as {@code round-0-update-0} and so on
     * @return a fitted machine that belongs to the context's manager
     * @throws StratoscopeException when something does not fit, when a matrix cannot be inverted, or when cancelled
     */
    public static KernelMachine learn(
            KernelMachine start,
            Examples training,
            Optional<Examples> validation,
            FeatureRecursion recursion,
            Context context,
            TrainingSession session)
            throws StratoscopeException {
        check(start, training, validation, recursion);
        try (NDManager work = context.manager().newSubManager()) {
            KernelMachine learnt =
                    new RecursiveFeatures(recursion, training, validation, context, session, work).learn(start);
            return learnt.with(context.manager(), learnt.parameters(), learnt.precision(), true);
        }
    }

    private static void check(
            KernelMachine start, Examples training, Optional<Examples> validation, FeatureRecursion recursion)
            throws InvalidInputException {
        if (recursion.asksForValidation() && validation.isEmpty()) {
            throw new InvalidInputException("Several values of 'regularization', and select=validation, are judged on"
                    + " images set aside, but 'validation' is 0; set it to a share such as 0.2.");
        }
        int depth = start.kernel() instanceof ConvolutionalKernel kernel
                ? kernel.depth() - start.rounds().size()
                : 1;
        if (recursion.rounds() >= depth) {
            throw new InvalidInputException("The network " + start.description().title() + " has depth for "
                    + (depth - 1) + " further rounds but 'rounds' is " + recursion.rounds()
                    + "; use fewer rounds or a convolutional kernel of greater 'depth'.");
        }
        checkSize((int) training.images().getShape().get(0));
    }

    /**
     * Refuses more images than the matrix of all pairs has room for.
     *
     * @throws InvalidInputException naming the remedy
     */
    public static void checkSize(int images) throws InvalidInputException {
        KernelMatrix.check(images);
    }

    private KernelMachine learn(KernelMachine start) throws StratoscopeException {
        KernelMachine current = start;
        for (int round = 0; ; round++) {
            MachineFit fit = round(current, round);
            if (recursion.best() && (best.isEmpty() || better(fit, best.get()))) {
                best = Optional.of(fit);
            }
            if (round == recursion.rounds()) {
                return recursion.best() ? best.orElseThrow().machine() : fit.machine();
            }
            current = deeper(fit.machine(), context.random().derive("round").derive(round));
        }
    }

    /** Fits and updates the metric in turn; returns the last or the best fit. */
    private MachineFit round(KernelMachine start, int round) throws StratoscopeException {
        KernelMachine current = start;
        MachineFit chosen = null;
        for (int update = 0; ; update++) {
            MachineFit fit =
                    MachineFit.of(current, training, validation, recursion.regularizations(), work, context.monitor());
            report(fit, round, update);
            if (chosen == null || !recursion.best() || better(fit, chosen)) {
                if (chosen != null) {
                    chosen.machine().close();
                }
                chosen = fit;
            }
            if (update == recursion.updates()) {
                return chosen;
            }
            current = updated(fit.machine());
            if (fit != chosen) {
                fit.machine().close();
            }
        }
    }

    private static boolean better(MachineFit fit, MachineFit other) {
        return fit.validation().orElseThrow().better(other.validation().orElseThrow());
    }

    private void report(MachineFit fit, int round, int update) throws StratoscopeException {
        double step = (double) round * (recursion.updates() + 1) + update;
        context.monitor().report("loss", step, fit.loss());
        fit.validation().ifPresent(score -> {
            context.monitor().report("validation accuracy", step, score.accuracy());
            context.monitor().report("validation loss", step, score.squaredError());
        });
        String name = "round-" + padded(round, recursion.rounds()) + "-update-" + padded(update, recursion.updates());
        session.snapshot(name, fit.machine());
    }

    /** With as many digits as the last number has, so that names sort in order. */
    private static String padded(int number, int last) {
        int digits = Integer.toString(last).length();
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    /** The machine with the metric of its predictor, to be fitted. */
    private KernelMachine updated(KernelMachine machine) throws StratoscopeException {
        FeatureRecursion.Agop agop = recursion.agop();
        int stored = (int) training.images().getShape().get(0);
        int count = agop.images() == 0 ? stored : Math.min(agop.images(), stored);
        context.monitor().begin("gradients", count);
        try (NDManager scope = work.newSubManager()) {
            NDArray product = MetricUpdate.agop(machine, count, agop.centred(), scope, context.monitor());
            NDArray map = MetricUpdate.map(product, agop, scope);
            Map<String, NDArray> numbers = MachineFit.unfitted(machine);
            Shape shape = numbers.get(MachineLayers.METRIC_WEIGHT).getShape();
            numbers.put(MachineLayers.METRIC_WEIGHT, map.reshape(shape));
            return machine.with(work, numbers, machine.precision(), true);
        }
    }

    /** The machine with one more round: filters w = g R with standard normal g, whose covariance is R'R, scaled to norm 1. */
    private KernelMachine deeper(KernelMachine machine, RandomStream random) {
        try (NDManager scope = work.newSubManager()) {
            NDArray map = MetricUpdate.map(machine.parameters().get(MachineLayers.METRIC_WEIGHT), scope);
            long entries = map.getShape().get(1);
            int width = recursion.filters().width();
            double[] draws = new double[Math.toIntExact(width * map.getShape().get(0))];
            for (int i = 0; i < draws.length; i++) {
                draws[i] = random.nextGaussian();
            }
            double norm = map.transpose().matMul(map).square().sum().sqrt().getDouble();
            NDArray filters = scope.create(
                            draws, new Shape(width, map.getShape().get(0)))
                    .matMul(map)
                    .div(Math.sqrt(norm));
            ConvolutionalKernel kernel = (ConvolutionalKernel) machine.kernel();
            int size = kernel.windowSize();
            int round = machine.rounds().size();
            Map<String, NDArray> numbers = MachineFit.unfitted(machine);
            numbers.put(
                    MachineLayers.convolution(round) + ".weight",
                    filters.reshape(width, entries / ((long) size * size), size, size));
            numbers.put(
                    MachineNumbers.padding(round),
                    number(scope, recursion.filters().padding()));
            numbers.put(
                    MachineNumbers.rectified(round),
                    number(scope, recursion.filters().rectified() ? 1 : 0));
            int next = Math.multiplyExact(width, size * size);
            NDArray identity = scope.eye(next).toType(DataType.FLOAT64, false);
            numbers.put(MachineLayers.METRIC_WEIGHT, identity.reshape(next, width, size, size));
            return machine.with(work, numbers, machine.precision(), true);
        }
    }

    private static NDArray number(NDManager scope, double value) {
        return scope.create(new double[] {value});
    }

    /**
     * A network that can be trained this way.
     *
     * @throws InvalidInputException naming the remedy when it is another one
     */
    public static KernelMachine machine(Network network) throws InvalidInputException {
        if (network instanceof KernelMachine machine) {
            return machine;
        }
        throw new InvalidInputException("The trainer recursive-features fits kernel machines, which the network "
                + network.description().title()
                + " is not; use the network convolutional-kernel or laplace-kernel, or the trainer sgd or adam.");
    }
}
