package org.stratoscope.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.network.graph.Graph;

/** Sizes and receptive fields of networks of the literature. */
class LayerTableTests {

    private static String field(Layer layer) {
        return layer.structure().field().sizeText() + " / "
                + layer.structure().field().strideText();
    }

    private static Layer last(Graph graph, LayerKind kind) {
        return graph.layers().stream()
                .filter(layer -> layer.kind() == kind)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static long parameters(Graph graph) {
        return graph.layers().stream()
                .mapToLong(layer -> layer.structure().parameters())
                .sum();
    }

    @Test
    void aResidualNetworkOf20LayersSees81Pixels() throws InvalidInputException {
        // 3 + 6 * 2 in the first stage, then 2 + 5 * 4 and 4 + 5 * 8 more.
        Graph graph = new CifarResnet(20, CifarResnet.Shortcut.A, 16).graph(new ImageShape(3, 32, 32), 10);
        List<Layer> sums = graph.layers().stream()
                .filter(layer -> layer.kind() == LayerKind.ADDITION)
                .toList();
        assertEquals(
                List.of("15 x 15 / 1", "37 x 37 / 2", "81 x 81 / 4"),
                List.of(field(sums.get(2)), field(sums.get(5)), field(sums.get(8))));
        assertEquals("whole image / ", field(graph.layers().getLast()));
        // He et al. 2016 give 0.27 million.
        assertEquals(269_722, parameters(graph));
    }

    @Test
    void theLastPoolingOfVgg16Sees212Pixels() throws InvalidInputException {
        // Araujo, Norris and Sim 2019 (doi:10.23915/distill.00021), table of architectures; the size is torchvision's.
        Graph graph = VggArchitecture.standard(16, false, VggArchitecture.Classifier.IMAGENET)
                .graph(new ImageShape(3, 224, 224), 1000);
        List<Layer> maxima = graph.layers().stream()
                .filter(layer -> layer.structure().operation().equals("maximum over 2 x 2, stride 2"))
                .toList();
        assertEquals("212 x 212 / 32", field(maxima.getLast()));
        assertEquals(138_357_544, parameters(graph));
    }

    @Test
    void theLastSumOfAResidualNetworkOf18LayersSees435Pixels() throws InvalidInputException {
        // 7 + 2 * 2 = 11 at stride 4; 4 kernels of 8 pixels more; then 8 + 3 * 16, 16 + 3 * 32 and 32 + 3 * 64.
        Graph graph = new ResnetArchitecture(18, ResnetArchitecture.Stem.IMAGENET, 64)
                .graph(new ImageShape(3, 224, 224), 1000);
        assertEquals("435 x 435 / 32", field(last(graph, LayerKind.ADDITION)));
        assertEquals(11_689_512, parameters(graph));
    }
}
