package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.Cotangents;
import org.stratoscope.metrics.agop.ImageBlocks;
import org.stratoscope.metrics.agop.LayerFeatures;
import org.stratoscope.metrics.agop.LayerGram;
import org.stratoscope.metrics.agop.PatchLayer;
import org.stratoscope.metrics.agop.PositionSample;
import org.stratoscope.metrics.agop.SignalGrams;
import org.stratoscope.metrics.agop.SignalOptions;
import org.stratoscope.network.torch.TorchSnippets;

/** Sends images through a network and the outputs back, until the Gram matrices are exact or a sketch is good enough. */
final class Gradients {

    private final AgopCorrelationParameters parameters;
    private final ImageBlocks blocks;
    private final GradientPasses passes;
    private final Context context;

    Gradients(AgopCorrelationParameters parameters, Dataset probe, ImageBlocks blocks, Context context) {
        this.parameters = parameters;
        this.blocks = blocks;
        this.passes = new GradientPasses(probe, blocks.images(), parameters.batchSize(), context);
        this.context = context;
    }

    /** The Gram matrices of layers, in their order. */
    Map<PatchLayer, LayerGram> of(Network network, List<PatchLayer> layers) throws StratoscopeException {
        Map<PatchLayer, LayerGram> grams = new LinkedHashMap<>();
        layers.forEach(layer -> grams.put(layer, null));
        List<PatchLayer> together = new ArrayList<>();
        for (PatchLayer layer : layers) {
            if (parameters.released()
                    && layer.layer().kind() == LayerKind.CONVOLUTION
                    && layer.bias().isPresent()) {
                grams.put(layer, withoutBias(network, layer));
            } else {
                together.add(layer);
            }
        }
        if (!together.isEmpty()) {
            List<LayerGram> measured = measure(network, together);
            for (int i = 0; i < measured.size(); i++) {
                grams.put(together.get(i), measured.get(i));
            }
        }
        return grams;
    }

    private LayerGram withoutBias(Network network, PatchLayer layer) throws StratoscopeException {
        try (NDManager scope = context.manager().newSubManager();
                Network copy = network.copy(
                        scope,
                        network.parameters().get(layer.weight()).getDataType(),
                        network.description().trained())) {
            NDArray bias = copy.parameters().get(layer.bias().orElseThrow());
            NDArray zeros = scope.zeros(bias.getShape(), bias.getDataType());
            TorchSnippets.copy(List.of(bias), List.of(zeros));
            return measure(copy, List.of(layer)).getFirst();
        }
    }

    private List<LayerGram> measure(Network network, List<PatchLayer> layers) throws StratoscopeException {
        boolean sketched = parameters.outputs() == AgopCorrelationParameters.Outputs.SKETCHED;
        Optional<PositionSample> positions = parameters.positions() == 1
                ? Optional.empty()
                : Optional.of(new PositionSample(context.random().derive("positions"), parameters.positions()));
        SignalOptions options = new SignalOptions(blocks, positions, parameters.subtractMean(), sketched ? 2 : 1);
        List<Layer> taps = layers.stream().map(PatchLayer::layer).toList();
        SignalGrams signals = new SignalGrams(network, taps, options);
        if (sketched) {
            return sketch(network, layers, signals);
        }
        passes.add(network, new Cotangents.Outputs(), signals);
        return signals.layerGrams();
    }

    /** Every wave doubles the sketches, so that the forward passes, one a wave, stay few. */
    private List<LayerGram> sketch(Network network, List<PatchLayer> layers, SignalGrams signals)
            throws StratoscopeException {
        RandomStream random = context.random().derive("signs");
        int done = 0;
        List<LayerGram> grams = List.of();
        while (done < parameters.sketches() && !goodEnough(network, layers, grams)) {
            int wave = Math.min(Math.max(2, done), parameters.sketches() - done);
            passes.add(network, new Cotangents.Signs(random, done, wave), signals);
            done += wave;
            grams = signals.layerGrams();
        }
        return grams;
    }

    private boolean goodEnough(Network network, List<PatchLayer> layers, List<LayerGram> grams) {
        if (grams.isEmpty() || parameters.tolerance() == 0) {
            return false;
        }
        for (int i = 0; i < layers.size(); i++) {
            if (grams.get(i).finite() && !grams.get(i).dead()) {
                List<DMatrixRMaj> weights = layers.get(i).weights(network);
                double error =
                        new LayerFeatures(weights).with(grams.get(i)).pearson(1).errorOfSketch();
                if (error > parameters.tolerance()) {
                    return false;
                }
            }
        }
        return true;
    }
}
