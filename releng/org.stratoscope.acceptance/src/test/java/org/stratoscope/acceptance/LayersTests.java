package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: the layers of a network are printed as a table, kept with filters and activations, and bad wishes are refused. */
class LayersTests {

    private static final String DATA = "dead-leaves:count=8";
    private static final String NETWORK = "resnet-cifar:depth=20";

    @TempDir
    Path folder;

    @Test
    void theTableOfAResidualNetwork() throws IOException {
        Product.Finished done =
                Product.run(folder, "layers", "--network", NETWORK, "--dataset", DATA, "--image", "3", "--out", "out");
        assertEquals(0, done.exitCode(), done.err());
        assertTrue(done.out()
                .startsWith("index,name,kind,operation,inputs,shape,parameters,receptive_field,stride,depth\n"));
        assertEquals(done.out(), Files.readString(folder.resolve("out/layers.csv")));
        List<Map<String, String>> sums = Csv.rows(unquoted(done.out())).stream()
                .filter(row -> row.get("kind").equals("addition"))
                .toList();
        assertEquals(
                List.of(
                        "7 x 7", "11 x 11", "15 x 15", "21 x 21", "29 x 29", "37 x 37", "49 x 49", "65 x 65",
                        "81 x 81"),
                sums.stream().map(row -> row.get("receptive_field")).toList());
        assertEquals("4", sums.getLast().get("stride"));
        String header = new String(
                Arrays.copyOfRange(Files.readAllBytes(folder.resolve("out/arrays/filters-000.npy")), 10, 128),
                StandardCharsets.US_ASCII);
        assertTrue(header.contains("'shape': (16, 3, 3, 3)"), header);
        assertTrue(Files.readString(folder.resolve("out/network.json")).contains("\"image\": 3"));
        assertTrue(Files.isRegularFile(folder.resolve("out/arrays/activations-000.npy")));
    }

    @Test
    void wishesThatCannotBeMet() {
        assertRefused(2, "image 8 was asked for", NETWORK, "--image", "8");
        assertRefused(2, "There is no network 'no-such-net'", "no-such-net");
        assertRefused(1, "absent.safetensors", NETWORK, "--weights", "absent.safetensors");
    }

    private void assertRefused(int exitCode, String reason, String network, String... more) {
        String[] arguments = {"layers", "--network", network, "--dataset", DATA, "--out", "out"};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Product.Finished done = Product.run(folder, all);
        assertEquals(exitCode, done.exitCode(), done.err());
        assertEquals(1, done.complaints().size(), done.err());
        assertTrue(done.complaints().getFirst().contains(reason), done.err());
        assertEquals("", done.out());
        assertFalse(Files.exists(folder.resolve("out/network.json")));
    }

    /** Without the quotes around operations and the commas between them. */
    private static String unquoted(String csv) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            quoted ^= c == '"';
            if (c != '"' && !(quoted && c == ',')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
