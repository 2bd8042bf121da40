package org.stratoscope.metrics.energy.internal;

import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.FormulaFit;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.SpatialAutocorrelation;
import org.stratoscope.metrics.energy.WhiteningBanks;

/** How far the first layer removes correlations in space, between banks that do nothing and everything of that kind. */
public final class WhiteningMetric implements MetricComponent<WhiteningParameters> {

    private static final String ID = "whitening";
    private static final String STATISTIC = "autocorrelation";

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                ID,
                "Whitening by the first layer",
                "Autocorrelation in space of the responses of the first convolution's filters as they are, C(delta) /"
                        + " C(0) for every displacement in pixels (Chowers and Weiss 2023); beside it that of the pixels"
                        + " (@rgb), of random filters (@random), of the initial filters (@initial), of the formula for"
                        + " linear networks (@formula), and of perfect whitening by principal components (@whitening) and"
                        + " with zero phase (@zca). The flatness of the response spectrum is 1 for white responses.");
    }

    @Override
    public Class<WhiteningParameters> parameters() {
        return WhiteningParameters.class;
    }

    @Override
    public void measure(WhiteningParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        FirstLayer layer = FirstLayer.of(input, ID);
        ConvolutionGeometry geometry = layer.geometry();
        int height = geometry.kernelHeight();
        int width = geometry.kernelWidth();
        int channels = geometry.inputs();
        int count = layer.count(parameters.images());
        layer.checkPatches(count, ID);
        PatchBasis basis = SharedCovariance.of(layer.images(), count, height, width, context)
                .principal();
        int lags = Math.min(
                parameters.lags(),
                SpatialAutocorrelation.greatestLag(layer.images().shape(), height, width));
        SpatialAutocorrelation correlation =
                SpatialAutocorrelation.of(layer.images(), count, height, width, lags, context.monitor());
        Report report = new Report(correlation, layer.reference(), count, sink);
        report.add(STATISTIC, layer.filters());
        report.add(STATISTIC + "@rgb", WhiteningBanks.identity(channels, height, width));
        report.add(STATISTIC + "@whitening", WhiteningBanks.principal(basis));
        report.add(STATISTIC + "@zca", WhiteningBanks.zeroPhase(basis, channels, height, width));
        report.addRandom(parameters, basis.lambda().length, context.random());
        Optional<double[][]> initial = layer.initial();
        if (initial.isPresent()) {
            report.add(STATISTIC + "@initial", initial.get());
        }
        FormulaFit.of(basis.energy(layer.change()), basis.lambda())
                .ifPresent(fit -> report.add(STATISTIC + "@formula", WhiteningBanks.formula(basis, fit.tau())));
        double flatness = WhiteningBanks.flatness(basis.energy(layer.filters()), basis.lambda());
        if (!Double.isNaN(flatness)) {
            sink.add(Result.of("flatness", layer.reference(), flatness, basis.patches()));
        }
    }

    private record Report(SpatialAutocorrelation correlation, LayerReference layer, int images, ResultSink sink) {

        void add(String statistic, double[][] bank) {
            // Filters of nothing but zeros have no responses to correlate.
            correlation.curve(bank).ifPresent(curve -> {
                for (int lag = 0; lag < curve.length; lag++) {
                    sink.add(Result.of(statistic, layer, curve[lag], images).atIndex(lag));
                }
            });
        }

        void addRandom(WhiteningParameters parameters, int size, RandomStream random) {
            int banks = parameters.randomBanks();
            double[][] curves = new double[banks][];
            for (int bank = 0; bank < banks; bank++) {
                RandomStream stream = random.derive("random bank").derive(bank);
                curves[bank] = correlation
                        .curve(WhiteningBanks.random(stream, parameters.randomFilters(), size))
                        .orElseThrow();
            }
            for (int lag = 0; lag < curves[0].length; lag++) {
                double sum = 0;
                double squares = 0;
                for (double[] curve : curves) {
                    sum += curve[lag];
                }
                double mean = sum / banks;
                for (double[] curve : curves) {
                    squares += (curve[lag] - mean) * (curve[lag] - mean);
                }
                double error = Math.sqrt(squares / (banks - 1) / banks);
                sink.add(Result.of(STATISTIC + "@random", layer, mean, banks)
                        .withStandardError(error)
                        .atIndex(lag));
            }
        }
    }
}
