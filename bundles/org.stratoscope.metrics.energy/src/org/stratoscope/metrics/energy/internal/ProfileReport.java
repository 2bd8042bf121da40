package org.stratoscope.metrics.energy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.metrics.energy.FormulaFit;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.ProfileSimilarity;
import org.stratoscope.metrics.energy.TauRange;

/** Reports what was found about a profile. */
record ProfileReport(FirstLayer layer, PatchBasis basis, ResultSink sink) {

    void profile(double[] energy) {
        vector("energy", energy, layer.filters().length);
        vector("lambda", basis.lambda(), basis.patches());
    }

    /** A profile without differences, such as that of a network that has not moved, has no fit. */
    void fit(double[] energy, double[] lambda, TauRange range, String suffix) {
        FormulaFit.of(energy, lambda, range).ifPresent(fit -> {
            int components = energy.length;
            number("fit_r" + suffix, fit.r(), components);
            number("fit_tau" + suffix, fit.tau(), components);
            number("fit_at_bound" + suffix, fit.atBound() ? 1 : 0, components);
            double scale = scale(energy, fit.curve());
            vector(
                    "energy" + suffix + "@formula",
                    Arrays.stream(fit.curve()).map(value -> scale * value).toArray(),
                    components);
        });
    }

    /** How far the filters moved, relative to where they began, and whether the change looks like the beginning. */
    void movement(PatchBasis on) {
        layer.initial().ifPresent(initial -> {
            double[] before = on.energy(initial);
            double[] change = on.energy(layer.change());
            double norm = norm(before);
            if (norm > 0) {
                number("movement", norm(change) / norm, layer.filters().length);
            }
            ProfileSimilarity.of(change, before).ifPresent(r -> number("similarity@initial", r, before.length));
        });
    }

    /** Stores filters and basis as images. */
    void arrays(NDManager manager) throws StratoscopeException {
        image(manager, "filters", layer.filters());
        image(manager, "patch_basis", basis.components());
        try (NDArray lambda = manager.create(basis.lambda())) {
            sink.array("patch_lambda", lambda);
        }
    }

    private void image(NDManager manager, String name, double[][] vectors) throws StratoscopeException {
        ConvolutionGeometry geometry = layer.geometry();
        double[] flat = Stream.of(vectors).flatMapToDouble(Arrays::stream).toArray();
        Shape shape = new Shape(vectors.length, geometry.inputs(), geometry.kernelHeight(), geometry.kernelWidth());
        try (NDArray array = manager.create(flat, shape)) {
            sink.array(name, array);
        }
    }

    private void vector(String statistic, double[] values, long samples) {
        LayerReference reference = layer.reference();
        for (int i = 0; i < values.length; i++) {
            sink.add(Result.of(statistic, reference, values[i], samples).atIndex(i));
        }
    }

    private void number(String statistic, double value, long samples) {
        sink.add(Result.of(statistic, layer.reference(), value, samples));
    }

    /** The factor by which the formula comes closest to the profile in squares. */
    private static double scale(double[] energy, double[] curve) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < curve.length; i++) {
            product += energy[i] * curve[i];
            square += curve[i] * curve[i];
        }
        return square > 0 ? product / square : 1;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    }
}
