package org.stratoscope.metrics.energy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
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
                        + " patches, and the patches' standard deviation lambda along it (Chowers and Weiss 2023).");
    }

    @Override
    public Class<EnergyProfileParameters> parameters() {
        return EnergyProfileParameters.class;
    }

    @Override
    public void measure(EnergyProfileParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Layer layer = firstConvolution(input.network());
        ConvolutionGeometry geometry = layer.convolution().orElseThrow();
        Dataset images = input.training().orElse(input.probe());
        if (geometry.groups() != 1 || geometry.inputs() != images.shape().channels()) {
            throw new InvalidInputException("The metric energy-profile needs a first convolution that sees all "
                    + images.shape().channels() + " channels of the images, but " + layer.name() + " sees "
                    + geometry.inputs() / geometry.groups() + "; choose another network.");
        }
        if (geometry.kernelHeight() > images.shape().height()
                || geometry.kernelWidth() > images.shape().width()) {
            throw new InvalidInputException("The filters of " + layer.name() + " are larger than the images of "
                    + images.shape() + "; choose another network or larger images.");
        }
        int count = Math.min(parameters.images(), images.size());
        PatchMoments moments = new PatchMoments(images.shape(), geometry.kernelHeight(), geometry.kernelWidth());
        PatchBasis basis = moments.basis(context.manager(), images, count, parameters.centred(), context.monitor());
        double[][] filters = filters(input.network(), geometry);
        Optional<Network> initial = parameters.subtractInitial() ? input.initial() : Optional.empty();
        if (initial.isPresent()) {
            subtract(filters, filters(initial.get(), geometry));
        }
        report(basis, basis.energy(filters), filters.length, LayerReference.of(layer), sink);
        if (sink.probesWanted()) {
            saveBasis(basis, sink, context.manager());
        }
    }

    private static Layer firstConvolution(Network network) throws InvalidInputException {
        return network.description().layers().stream()
                .filter(l -> l.convolution().isPresent())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "The metric energy-profile needs a network with a convolution, but this one has none."));
    }

    private static void report(PatchBasis basis, double[] energy, int filters, LayerReference layer, ResultSink sink) {
        for (int i = 0; i < energy.length; i++) {
            sink.add(Result.of("energy", layer, energy[i], filters).atIndex(i));
        }
        for (int i = 0; i < energy.length; i++) {
            sink.add(Result.of("lambda", layer, basis.lambda()[i], basis.patches())
                    .atIndex(i));
        }
    }

    private static double[][] filters(Network network, ConvolutionGeometry geometry) {
        double[] weights;
        try (NDArray wide = network.parameters().get(geometry.weight()).toType(DataType.FLOAT64, true)) {
            weights = wide.toDoubleArray();
        }
        int size = weights.length / geometry.outputs();
        double[][] filters = new double[geometry.outputs()][];
        for (int k = 0; k < filters.length; k++) {
            filters[k] = Arrays.copyOfRange(weights, k * size, (k + 1) * size);
        }
        return filters;
    }

    private static void subtract(double[][] filters, double[][] initial) {
        for (int k = 0; k < filters.length; k++) {
            for (int i = 0; i < filters[k].length; i++) {
                filters[k][i] -= initial[k][i];
            }
        }
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
