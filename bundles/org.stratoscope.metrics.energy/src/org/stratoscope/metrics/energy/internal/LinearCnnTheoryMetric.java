package org.stratoscope.metrics.energy.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.AveragePatches;
import org.stratoscope.metrics.energy.FormulaFit;
import org.stratoscope.metrics.energy.LinearCnnTheory;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.ProfileSimilarity;

/** What gradient descent must do to a linear network, beside what training did. */
public final class LinearCnnTheoryMetric implements MetricComponent<LinearCnnTheoryParameters> {

    private static final String ID = "linear-cnn-theory";

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                ID,
                "Theory of the linear CNN",
                "Energy profile of the change of a linear network's filters as trained (profile), by the exact solution of"
                        + " gradient descent with its labels (profile@theory), and on average over random labels"
                        + " (profile@random), and for classes whose average patches differ as they do here"
                        + " (profile@classes); how far trained filters are from the exact ones, and how well the formula"
                        + " for uncorrelated patches fits. A head of several classes is solved too, where the trainer leaves"
                        + " it as it was (frozen=linear) (Chowers and Weiss 2023, with the constants corrected).");
    }

    @Override
    public Class<LinearCnnTheoryParameters> parameters() {
        return LinearCnnTheoryParameters.class;
    }

    @Override
    public void measure(LinearCnnTheoryParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        FirstLayer layer = FirstLayer.of(input, ID);
        Optional<FixedHead> head = FixedHead.of(input, layer, ID);
        if (head.isEmpty()) {
            check(input.network(), layer);
        }
        int count = layer.count(parameters.images());
        layer.checkPatches(count, ID);
        ConvolutionGeometry geometry = layer.geometry();
        int height = geometry.kernelHeight();
        int width = geometry.kernelWidth();
        PatchBasis basis = SharedCovariance.of(layer.images(), count, height, width, context)
                .principal();
        AveragePatches patches = AveragePatches.of(layer.images(), count, height, width, context.monitor());
        LinearCnnTheory theory = new LinearCnnTheory(patches.moments());
        Report report = new Report(layer, basis, sink);
        if (head.isPresent()) {
            double[][] labels = AveragePatches.classProducts(layer.images(), count, height, width, context.monitor());
            double[][] start = layer.initial().orElseThrow();
            report.compare(
                    head.get().filters(patches.moments(), labels, start, parameters.learningRate(), parameters.steps()),
                    start);
            return;
        }
        int filters = layer.filters().length;
        double step = 2 * parameters.learningRate() * filters;
        checkStable(step * theory.eigenvalues()[0], parameters);
        double[] random =
                theory.randomLabelProfile(basis.components(), step, parameters.steps(), patches.images(), 1, filters);
        report.add("profile@random", random);
        report.fit("@random", random);
        double[] classes = theory.classSignalProfile(
                basis.components(), patches.signal(), step, parameters.steps(), patches.images(), filters);
        report.add("profile@classes", classes);
        if (layer.initial().isEmpty()) {
            context.monitor()
                    .note("The metric " + ID + " compares with no trained network here, as its initial weights are not"
                            + " known.");
            return;
        }
        double[][] initial = layer.initial().get();
        double[][] exact = theory.filters(initial, patches.labels(), parameters.learningRate(), parameters.steps());
        double[] measured = report.compare(exact, initial);
        report.compare("similarity@random", measured, random);
        report.compare("similarity@classes", measured, classes);
    }

    private static void check(Network network, FirstLayer layer) throws InvalidInputException {
        List<String> trainable = network.trainable();
        if (!trainable.equals(List.of(layer.geometry().weight()))) {
            throw new InvalidInputException("The metric " + ID + " solves networks whose only weights are those of one"
                    + " convolution, but " + network.description().title() + " also trains "
                    + trainable.stream()
                            .filter(name -> !name.equals(layer.geometry().weight()))
                            .findFirst()
                            .orElse("none")
                    + "; choose the network linear-cnn with trainedHead=false.");
        }
        if (layer.images().classes().size() != 2) {
            throw new InvalidInputException("The metric " + ID + " needs images of two classes, as a linear network has"
                    + " one output, but these have " + layer.images().classes().size()
                    + "; choose two classes of the data set, or trainedHead=true with a frozen head.");
        }
    }

    private static void checkStable(double rate, LinearCnnTheoryParameters parameters) throws InvalidInputException {
        if (rate >= 2) {
            throw new InvalidInputException("Gradient descent with a learning rate of " + parameters.learningRate()
                    + " diverges on these images; lower 'learningRate' below "
                    + String.format(java.util.Locale.ROOT, "%.3g", 2 * parameters.learningRate() / rate) + ".");
        }
    }

    private static double[][] difference(double[][] to, double[][] from) {
        double[][] difference = new double[to.length][];
        for (int k = 0; k < to.length; k++) {
            difference[k] = to[k].clone();
            for (int i = 0; i < to[k].length; i++) {
                difference[k][i] -= from[k][i];
            }
        }
        return difference;
    }

    /** The greatest difference of a weight over the greatest weight. */
    private static double distance(double[][] measured, double[][] exact) {
        return greatest(difference(measured, exact)) / greatest(exact);
    }

    private static double greatest(double[][] weights) {
        return Arrays.stream(weights)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private record Report(FirstLayer layer, PatchBasis basis, ResultSink sink) {

        void add(String statistic, double[] profile) {
            for (int i = 0; i < profile.length; i++) {
                sink.add(Result.of(statistic, layer.reference(), profile[i], layer.filters().length)
                        .atIndex(i));
            }
        }

        void fit(String suffix, double[] profile) {
            FormulaFit.of(profile, basis.lambda()).ifPresent(fit -> {
                sink.add(Result.of("fit_r" + suffix, layer.reference(), fit.r(), profile.length));
                sink.add(Result.of("fit_tau" + suffix, layer.reference(), fit.tau(), profile.length));
            });
        }

        /** Puts the exact filters beside the trained ones; answers the profile of these. */
        double[] compare(double[][] exact, double[][] initial) {
            double[] predicted = basis.energy(difference(exact, initial));
            double[] measured = basis.energy(layer.change());
            add("profile", measured);
            add("profile@theory", predicted);
            fit("", measured);
            compare("similarity@theory", measured, predicted);
            sink.add(Result.of(
                    "filter_error", layer.reference(), distance(layer.filters(), exact), layer.filters().length));
            return measured;
        }

        void compare(String statistic, double[] one, double[] other) {
            ProfileSimilarity.of(one, other)
                    .ifPresent(r -> sink.add(Result.of(statistic, layer.reference(), r, one.length)));
        }
    }
}
