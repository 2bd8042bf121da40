package org.stratoscope.metrics.agop.internal;

import java.util.Map;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.ImageBlocks;
import org.stratoscope.metrics.agop.LayerGram;
import org.stratoscope.metrics.agop.PatchLayer;

/** Correlation of filter covariance and patch-AGOP in every convolution or linear layer. */
public final class AgopCorrelationMetric implements MetricComponent<AgopCorrelationParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "agop-correlation",
                "Filter covariance against patch-AGOP",
                "For every convolution or linear layer the correlation over all entries of the filter covariance F = W'W with"
                        + " the average gradient outer product G over patches, summed over all outputs, and with its square"
                        + " root (Beaglehole et al. 2023); beside it that of F with G rotated at random, of the initial F"
                        + " with F, and of both for the change of W since then. In layers with groups, F and G have one"
                        + " block for each group, and the correlation runs over the entries of the blocks.");
    }

    @Override
    public Class<AgopCorrelationParameters> parameters() {
        return AgopCorrelationParameters.class;
    }

    @Override
    public void measure(AgopCorrelationParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Network network = input.network();
        int count = Math.min(parameters.images(), input.probe().size());
        int copies = parameters.outputs() == AgopCorrelationParameters.Outputs.SKETCHED ? 2 : 1;
        MeasuredLayers measured = MeasuredLayers.of(network, parameters.layers(), count, copies, context.monitor());
        ImageBlocks blocks = new ImageBlocks(count, measured.blocks());
        Map<PatchLayer, LayerGram> grams =
                new Gradients(parameters, input.probe(), blocks, context).of(network, measured.layers());
        for (Map.Entry<PatchLayer, LayerGram> entry : grams.entrySet()) {
            context.monitor().checkCancelled();
            new LayerReport(entry.getKey(), count, sink, context.monitor())
                    .report(entry.getValue(), network, input.initial(), parameters);
        }
    }
}
