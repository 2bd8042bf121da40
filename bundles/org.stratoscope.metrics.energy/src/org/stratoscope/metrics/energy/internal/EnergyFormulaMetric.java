package org.stratoscope.metrics.energy.internal;

import java.math.BigDecimal;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.EnergyFormula;
import org.stratoscope.metrics.energy.PatchBasis;

/** The formula for linear networks at several times. */
public final class EnergyFormulaMetric implements MetricComponent<EnergyFormulaParameters> {

    private static final String ID = "energy-formula";

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                ID,
                "Formula of the energy profile",
                "The profile |1 - exp(-tau lambda^2)| / lambda of linear networks over the principal components of the"
                        + " patches that the first convolution sees, divided by its maximum, at several times tau, and the"
                        + " number of the component at its peak (Chowers and Weiss 2023).");
    }

    @Override
    public Class<EnergyFormulaParameters> parameters() {
        return EnergyFormulaParameters.class;
    }

    @Override
    public void measure(EnergyFormulaParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        FirstLayer layer = FirstLayer.of(input, ID);
        int count = layer.count(parameters.images());
        layer.checkPatches(count, ID);
        ConvolutionGeometry geometry = layer.geometry();
        PatchBasis basis = SharedCovariance.of(
                        layer.images(), count, geometry.kernelHeight(), geometry.kernelWidth(), context)
                .principal();
        for (double tau : parameters.times()) {
            double[] profile = EnergyFormula.normalised(EnergyFormula.profile(basis.lambda(), tau));
            String suffix =
                    "@tau=" + BigDecimal.valueOf(tau).stripTrailingZeros().toPlainString();
            int peak = 0;
            for (int i = 0; i < profile.length; i++) {
                peak = profile[i] > profile[peak] ? i : peak;
                sink.add(Result.of("formula" + suffix, layer.reference(), profile[i], basis.patches())
                        .atIndex(i));
            }
            sink.add(Result.of("peak" + suffix, layer.reference(), peak + 1, basis.patches()));
        }
    }
}
