package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.internal.EnergyProfileParameters.Subtraction;

/** Energy of the first convolution's filters on a basis of image patches. */
public final class EnergyProfileMetric implements MetricComponent<EnergyProfileParameters> {

    private static final String ID = "energy-profile";

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                ID,
                "Energy profile of the first layer",
                "Root-mean-square projection of the first convolution's filters on each principal component of image"
                        + " patches, and the patches' standard deviation lambda along it; beside them the best fit of the"
                        + " formula for linear networks (energy@formula), its correlation and its time tau, and whether"
                        + " tau is at a bound of the search; with initial weights also how far the filters moved and the"
                        + " correlation with the initial profile (Chowers and Weiss 2023).");
    }

    @Override
    public Class<EnergyProfileParameters> parameters() {
        return EnergyProfileParameters.class;
    }

    @Override
    public void measure(EnergyProfileParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        FirstLayer layer = FirstLayer.of(input, ID);
        int count = layer.count(parameters.images());
        layer.checkPatches(count, parameters.stride(), ID);
        layer.checkFilters(ID);
        ProfileBasis chosen = ProfileBasis.of(parameters, layer, count, context);
        chosen.tell(input, context.monitor());
        PatchBasis basis = chosen.basis();
        double[][] filters = profiled(parameters.subtractInitial(), input, layer, context);
        ProfileReport report = new ProfileReport(layer, basis, sink);
        report.profile(basis.energy(filters));
        report.fit(basis.energy(filters), basis.lambda(), parameters.range(basis.lambda()), "");
        layer.reference(basis)
                .ifPresent(unchanged -> report.fit(
                        basis.energy(filters), unchanged.lambda(), parameters.range(unchanged.lambda()), "@unchanged"));
        report.movement(basis);
        report.arrays(context.manager());
    }

    private static double[][] profiled(Subtraction subtraction, MetricInput input, FirstLayer layer, Context context)
            throws InvalidInputException {
        if (layer.filters().length == 1) {
            context.monitor()
                    .note(
                            "The first convolution has one filter only, so that its energy profile scatters as much as one"
                                    + " filter does; use more filters.");
        }
        if (subtraction == Subtraction.FALSE) {
            return layer.filters();
        }
        // A network before its training is its own beginning, which is nothing to tell.
        if (layer.initial().isEmpty() && input.network().description().trained()) {
            if (subtraction == Subtraction.TRUE) {
                throw new InvalidInputException(
                        "The metric " + ID + " is asked to subtract initial weights, but they are"
                                + " not known for a network that was not trained here; set its parameter 'subtractInitial' to"
                                + " where-known or false.");
            }
            context.monitor()
                    .note(
                            "The energy profile is that of the filters as they are, as their initial weights are not known.");
        }
        return layer.change();
    }
}
