package org.stratoscope.metrics.sensitivity.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.ReceptiveField;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

/** How far every layer sees along the width of the images. */
public final class ReceptiveFieldMetric implements MetricComponent<ReceptiveFieldParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "receptive-field",
                "Receptive fields",
                "The size in pixels of the part of the images a value of each layer depends on, along the width: exact,"
                        + " and effective for homogeneous filters, A = sqrt(1 + 12 variance), which is the scale that"
                        + " sensitivities are compared with (Tomasini et al. 2022, section 4). Weights play no part.");
    }

    @Override
    public Class<ReceptiveFieldParameters> parameters() {
        return ReceptiveFieldParameters.class;
    }

    @Override
    public void measure(ReceptiveFieldParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        for (Layer layer : input.network().description().layers()) {
            context.monitor().checkCancelled();
            if (layer.kind() != LayerKind.CONSTANT) {
                ReceptiveField.Extent width = layer.structure().field().width();
                LayerReference reference = LayerReference.of(layer);
                sink.add(Result.of("receptive_field", reference, width.size(), 1));
                sink.add(Result.of("receptive_field@effective", reference, width.effective(), 1));
            }
        }
    }
}
