package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.Cotangents;
import org.stratoscope.metrics.agop.FeatureMatrix;
import org.stratoscope.metrics.agop.PatchLayer;
import org.stratoscope.metrics.agop.SignalGrams;

/** What the features of convolutions look like. */
public final class PatchFeaturesMetric implements MetricComponent<PatchFeaturesParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "patch-features",
                "Features of patches",
                "Of every convolution the leading eigenvectors of the filter covariance F and of the patch-AGOP G: their"
                        + " shares of the trace and whether they are uniform colours, ramps (edge detectors) or constant"
                        + " along rows; and how alike the pictures are that the roots of F and G make of images (Beaglehole"
                        + " et al. 2023). Where a convolution sees the images themselves, the pictures are compared with"
                        + " edges and with brightness. Of a kernel machine, F is the metric it has learnt.");
    }

    @Override
    public Class<PatchFeaturesParameters> parameters() {
        return PatchFeaturesParameters.class;
    }

    @Override
    public void measure(PatchFeaturesParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Network network = input.network();
        List<PatchLayer> layers = layers(network, parameters, context);
        List<DMatrixRMaj> grams = grams(network, layers, parameters, input, context);
        List<String> stored = parameters.storedLayers().isEmpty()
                ? List.of(layers.getFirst().layer().name())
                : parameters.storedLayers();
        LayerInputs inputs = new LayerInputs(network, input.probe(), parameters, context);
        for (int i = 0; i < layers.size(); i++) {
            context.monitor().checkCancelled();
            PatchLayer layer = layers.get(i);
            DMatrixRMaj weights = layer.weights(network).getFirst();
            String name = layer.layer().name();
            if (!finite(weights) || !finite(grams.get(i))) {
                context.monitor()
                        .note("The layer " + name + " has weights or gradients that are not finite; the metric"
                                + " patch-features left it out.");
                continue;
            }
            FeatureMatrix filters = FeatureMatrix.ofFilters(weights);
            FeatureMatrix gradients = FeatureMatrix.ofGradients(weights, grams.get(i));
            try (NDManager scope = context.manager().newSubManager()) {
                new FeatureReport(layer.layer(), stored.contains(name), parameters, sink, context.with(scope))
                        .report(filters, gradients, inputs.of(scope, layer.layer()));
            }
        }
    }

    private static List<PatchLayer> layers(Network network, PatchFeaturesParameters parameters, Context context)
            throws InvalidInputException {
        List<PatchLayer> layers = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (Layer layer : network.description().layers()) {
            if (layer.kind() == LayerKind.CONVOLUTION) {
                PatchLayer patches = PatchLayer.of(network, layer).orElseThrow();
                boolean plain = patches.groups() == 1 && dilation(layer) == 1;
                if (plain) {
                    layers.add(patches);
                } else {
                    grouped.add(layer.name());
                }
            }
        }
        if (!grouped.isEmpty()) {
            context.monitor()
                    .note(
                            "The metric patch-features has no pictures of convolutions with groups or dilation; it left out "
                                    + String.join(", ", grouped) + ".");
        }
        if (layers.isEmpty()) {
            throw new InvalidInputException(
                    "The metric patch-features needs a network with a convolution without groups"
                            + " and dilation, but this one has none.");
        }
        for (String name : parameters.storedLayers()) {
            if (layers.stream().noneMatch(layer -> layer.layer().name().equals(name))) {
                throw new InvalidInputException("The metric patch-features is asked to store the layer '" + name
                        + "', but the convolutions are "
                        + String.join(
                                ", ", layers.stream().map(l -> l.layer().name()).toList())
                        + "; correct 'layers'.");
            }
        }
        return layers;
    }

    private static int dilation(Layer layer) {
        return Math.max(
                layer.convolution().orElseThrow().height().dilation(),
                layer.convolution().orElseThrow().width().dilation());
    }

    private static List<DMatrixRMaj> grams(
            Network network,
            List<PatchLayer> layers,
            PatchFeaturesParameters parameters,
            MetricInput input,
            Context context)
            throws StratoscopeException {
        SignalGrams signals =
                new SignalGrams(network, layers.stream().map(PatchLayer::layer).toList());
        int count = Math.min(parameters.images(), input.probe().size());
        new GradientPasses(input.probe(), count, parameters.batchSize(), context)
                .add(network, new Cotangents.Outputs(), signals);
        return signals.grams();
    }

    private static boolean finite(DMatrixRMaj matrix) {
        for (double value : matrix.data) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
