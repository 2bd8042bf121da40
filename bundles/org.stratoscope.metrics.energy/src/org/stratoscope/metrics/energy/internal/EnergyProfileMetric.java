package org.stratoscope.metrics.energy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.FormulaFit;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.PatchMoments;

/** Energy of the first convolution's filters on the principal components of image patches. */
public final class EnergyProfileMetric implements MetricComponent<EnergyProfileParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "energy-profile",
                "Energy profile of the first layer",
                "Root-mean-square projection of the first convolution's filters on each principal component of image"
                        + " patches, and the patches' standard deviation lambda along it; beside them the best fit of the"
                        + " formula for linear networks, its correlation and its time tau, and whether tau is at a bound"
                        + " of the search (Chowers and Weiss 2023).");
    }

    @Override
    public Class<EnergyProfileParameters> parameters() {
        return EnergyProfileParameters.class;
    }

    @Override
    public void measure(EnergyProfileParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        FirstLayer layer = FirstLayer.of(input, "energy-profile");
        int count = layer.count(parameters.images());
        layer.checkPatches(count, "energy-profile");
        ConvolutionGeometry geometry = layer.geometry();
        PatchBasis basis = new PatchMoments(layer.images().shape(), geometry.kernelHeight(), geometry.kernelWidth())
                .basis(layer.images(), count, parameters.centred(), context.monitor());
        double[][] filters = parameters.subtractInitial() ? layer.change() : layer.filters();
        report(basis, basis.energy(filters), filters.length, layer.reference(), sink);
        if (sink.probesWanted()) {
            saveBasis(basis, sink, context.manager());
        }
    }

    private static void report(PatchBasis basis, double[] energy, int filters, LayerReference layer, ResultSink sink) {
        for (int i = 0; i < energy.length; i++) {
            sink.add(Result.of("energy", layer, energy[i], filters).atIndex(i));
        }
        for (int i = 0; i < energy.length; i++) {
            sink.add(Result.of("lambda", layer, basis.lambda()[i], basis.patches())
                    .atIndex(i));
        }
        // A profile without differences, such as that of a network that has not moved, has no fit.
        FormulaFit.of(energy, basis.lambda()).ifPresent(fit -> {
            sink.add(Result.of("fit_r", layer, fit.r(), energy.length));
            sink.add(Result.of("fit_tau", layer, fit.tau(), energy.length));
            sink.add(Result.of("fit_at_bound", layer, fit.atBound() ? 1 : 0, energy.length));
        });
    }

    private static void saveBasis(PatchBasis basis, ResultSink sink, NDManager manager) throws StratoscopeException {
        double[] flat =
                Stream.of(basis.components()).flatMapToDouble(Arrays::stream).toArray();
        int size = basis.lambda().length;
        try (NDArray components = manager.create(flat, new Shape(size, size));
                NDArray lambda = manager.create(basis.lambda())) {
            sink.array("patch_basis", components);
            sink.array("patch_lambda", lambda);
        }
    }
}
