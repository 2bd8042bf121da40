package org.stratoscope.metrics.agop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.graph.GraphNetwork;

/**
 * Claims: patch-AGOP and correlations equal the values of an independent computation that differentiates with respect to
 * every patch (PyTorch, double precision), and cutting the images into batches changes nothing.
 */
class PatchAgopTests {

    private static final double TOLERANCE = 1e-7;

    private record Golden(
            double trace,
            double norm,
            double first,
            double second,
            double pearson,
            double cosine,
            double rootPearson,
            double rootCosine) {}

    private static final List<Golden> GOLDEN = List.of(
            new Golden(
                    1.7134223314, 1.0464972778, .0190402127, -.0279599139, .98130264, .98130374, .97390221, .97390421),
            new Golden(
                    3.0065772458, 1.5614884989, .1193626956, .0059327933, .98732247, .98732279, .98736521, .98736563));

    @Test
    void agopAndCorrelationsEqualTheIndependentValues() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager();
                GraphNetwork network = GoldenNetwork.create(manager)) {
            List<Layer> layers = convolutions(network);
            SignalGrams grams = new SignalGrams(network, layers);
            grams.add(manager, GoldenNetwork.images(manager), Mode.EVALUATION, Monitor.silent());
            for (int i = 0; i < layers.size(); i++) {
                check(
                        GOLDEN.get(i),
                        weights(network, layers.get(i)),
                        grams.grams().get(i));
            }
        }
    }

    @Test
    void batchesAddUp() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager();
                GraphNetwork network = GoldenNetwork.create(manager)) {
            List<Layer> layers = convolutions(network);
            NDArray images = GoldenNetwork.images(manager);
            SignalGrams together = new SignalGrams(network, layers);
            together.add(manager, images, Mode.EVALUATION, Monitor.silent());
            SignalGrams apart = new SignalGrams(network, layers);
            apart.add(manager, images.get("0:3"), Mode.EVALUATION, Monitor.silent());
            apart.add(manager, images.get("3:4"), Mode.EVALUATION, Monitor.silent());
            for (int i = 0; i < layers.size(); i++) {
                double norm = NormOps_DDRM.normF(together.grams().get(i));
                DMatrixRMaj difference = new DMatrixRMaj(together.grams().get(i));
                CommonOps_DDRM.subtractEquals(difference, apart.grams().get(i));
                assertEquals(0, NormOps_DDRM.normF(difference) / norm, 1e-13);
            }
        }
    }

    @Test
    void nothingIsLeftInTheCallersManager() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager();
                GraphNetwork network = GoldenNetwork.create(manager)) {
            NDArray images = GoldenNetwork.images(manager);
            SignalGrams grams = new SignalGrams(network, convolutions(network));
            grams.add(manager, images, Mode.EVALUATION, Monitor.silent());
            int before = manager.getManagedArrays().size();
            for (int i = 0; i < 20; i++) {
                grams.add(manager, images, Mode.EVALUATION, Monitor.silent());
            }
            assertEquals(before, manager.getManagedArrays().size());
        }
    }

    private static void check(Golden golden, DMatrixRMaj weights, DMatrixRMaj gram) {
        DMatrixRMaj agop = new DMatrixRMaj(weights.numCols, weights.numCols);
        CommonOps_DDRM.multTransA(weights, Matrices.times(gram, weights), agop);
        assertEquals(golden.trace(), CommonOps_DDRM.trace(agop), TOLERANCE);
        assertEquals(golden.norm(), NormOps_DDRM.normF(agop), TOLERANCE);
        assertEquals(golden.first(), agop.get(0, 0), TOLERANCE);
        assertEquals(golden.second(), agop.get(0, 1), TOLERANCE);
        FeatureCorrelation features = new FeatureCorrelation(weights);
        assertEquals(golden.pearson(), features.withGradients(gram).pearson(), TOLERANCE);
        assertEquals(golden.cosine(), features.withGradients(gram).cosine(), TOLERANCE);
        assertEquals(golden.rootPearson(), features.withRootOfGradients(gram).pearson(), TOLERANCE);
        assertEquals(golden.rootCosine(), features.withRootOfGradients(gram).cosine(), TOLERANCE);
    }

    private static List<Layer> convolutions(GraphNetwork network) {
        return network.description().layers().stream()
                .filter(layer -> layer.convolution().isPresent())
                .toList();
    }

    private static DMatrixRMaj weights(GraphNetwork network, Layer layer) {
        NDArray weight =
                network.parameters().get(layer.convolution().orElseThrow().weight());
        int filters = (int) weight.getShape().get(0);
        return new DMatrixRMaj(filters, (int) weight.size() / filters, true, weight.toDoubleArray());
    }
}
