package org.stratoscope.networks.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.Node;
import org.stratoscope.network.graph.ParameterSpecification;

/** Layer lists describe what their Javadoc says, and every mistake is named with its line. */
class LayerListTests {

    private static final ImageShape IMAGES = new ImageShape(3, 8, 8);

    @TempDir
    Path folder;

    @Test
    void repetitionsMarksAndSumsMakeResidualBlocks() throws Exception {
        Graph graph = graph("""
                # a comment
                conv1: conv 4 padding=same bias=no
                repeat i 0..1
                  mark start
                  block.{i}.conv: conv 4 kernel=3 padding=1
                  add start
                end
                global-avgpool
                fc: linear classes
                """.replace("fc:", "flatten\nfc:"));
        assertEquals(
                List.of("conv1", "block.0.conv", "add1", "block.1.conv", "add2", "global-avgpool1", "flatten1", "fc"),
                graph.nodes().stream().map(Node::name).toList());
        assertEquals(List.of(1, 0), graph.nodes().get(2).inputs());
        assertEquals(List.of(3, 2), graph.nodes().get(4).inputs());
        assertEquals(
                List.of(
                        "conv1.weight",
                        "block.0.conv.weight",
                        "block.0.conv.bias",
                        "block.1.conv.weight",
                        "block.1.conv.bias",
                        "fc.weight",
                        "fc.bias"),
                graph.parameters().stream().map(ParameterSpecification::name).toList());
        assertEquals(10, graph.outputs());
    }

    @Test
    void everyKindOfLayerCanBeWritten() throws Exception {
        String kinds = LayerRules.kinds();
        StringBuilder list = new StringBuilder("pad size=12x16\nconv 8 kernel=3x1 stride=1x2 dilation=2 groups=1\n");
        for (String kind : kinds.split(", ")) {
            String rest = switch (kind) {
                case "conv" -> "8 kernel=3 padding=1 groups=channels";
                case "transposed-conv" -> "8 kernel=2 stride=2 extra=1";
                case "maxpool", "avgpool" -> "kernel=2 stride=1 ceiling=yes";
                case "adaptive-avgpool" -> "24 20";
                case "local-norm" -> "5";
                case "subsample" -> "2";
                case "shortcut" -> "10 stride=1";
                case "clip" -> "-1 1";
                default -> "";
            };
            if (!List.of("linear", "flatten", "global-avgpool", "global-maxpool")
                    .contains(kind)) {
                list.append(kind).append(' ').append(rest).append('\n');
            }
        }
        list.append("mark whole\nglobal-maxpool\nmultiply whole\nsubtract whole\nmaximum whole\nconcat whole above\n"
                + "flatten\nlinear 4 bias=no\n");
        // Only to see that every kind builds.
        assertTrue(graph(list.toString()).nodes().size() > 35);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'conv'|'line 1: ''conv'' needs the number of filters'",
                "'conv 4 size=3'|'line 1: ''conv'' has no option ''size''; it has bias, dilation, groups, kernel, padding, stride'",
                "'conv x'|'line 1: ''filters'' must be a whole number from 1 to 1048576, not ''x'''",
                "'relu 3'|'line 1: ''relu'' does not know what to do with ''3'''",
                "'relu;add start'|'line 2: there is no layer or mark ''start'' above'",
                "'repeat i 0..1;relu'|'line 1: ''repeat'' without ''end'''",
                "'relu;end'|'line 2: ''end'' without ''repeat'''",
                "'repeat i 2..1;end'|'line 1: the range must not be empty, the variable new, and the nesting at most 8'",
                "'conv.{k}: conv 3'|'line 1: no ''repeat'' gives {k} a value'",
                "'conv 4 kernel=9'|'line 1: The layer conv1 has a kernel of height 9 but its input has only 8; use a smaller kernel, more padding or fewer poolings and strides'",
                "'a: relu;a: relu'|'line 2: two layers are called a'",
                "'dropout 2'|'line 1: the rate of a dropout must be in 0 .. 1: 2.0'",
                "'# nothing'|'line 1: the list ends without a layer'",
            })
    void mistakesAreNamedWithTheirLine(String list, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("net.layers"), list.replace(';', '\n'));
        StratoscopeException e = assertThrows(
                StratoscopeException.class, () -> LayerList.read(file).graph(IMAGES, 10));
        assertTrue(e.getMessage().contains(problem + "."), e.getMessage());
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }

    @Test
    void anUnknownLayerIsAnsweredWithThoseThereAre() throws IOException {
        Path file = Files.writeString(folder.resolve("net.layers"), "convolution 4");
        StratoscopeException e = assertThrows(
                StratoscopeException.class, () -> LayerList.read(file).graph(IMAGES, 10));
        assertTrue(e.getMessage().contains("line 1: there is no layer 'convolution'; there are "), e.getMessage());
        assertTrue(e.getMessage().contains(" conv, "), e.getMessage());
    }

    @Test
    void aListThatGrowsWithoutBoundIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("net.layers"), "repeat i 0..99999\nrepeat j 0..99999\nrelu\nend\nend");
        StratoscopeException e = assertThrows(StratoscopeException.class, () -> LayerList.read(file));
        assertEquals(file + ": line 3: there are more than 10000 layers.", e.getMessage());
    }

    private Graph graph(String list) throws Exception {
        return LayerList.read(Files.writeString(folder.resolve("net.layers"), list))
                .graph(IMAGES, 10);
    }
}
