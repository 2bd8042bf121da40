package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Claims: four published networks on real images have the accuracy that an independent forward pass gave, and their
 * sensitivities, energy profiles and AGOP correlations agree with an independent implementation
 * (releng/golden/measure_resnets.py) to 1e-4 relative on the same images.
 */
class RealNetworkTests {

    private static final double RELATIVE_TOLERANCE = 1e-4;
    private static final String IMAGES = "40";
    private static final String AGOP_IMAGES = "4";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"20, 932", "32, 944", "44, 950", "56, 943"})
    void accuracyIsTheKnownOne(int depth, int correct) {
        Product.Finished done = measure(depth, "accuracy", "float32");
        double accuracy = Csv.rows(done.out()).stream()
                .filter(row -> row.get("statistic").equals("accuracy"))
                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                .findFirst()
                .orElseThrow();
        assertEquals(correct / 1017.0, accuracy, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 32, 44, 56})
    void measurementsAgreeWithTheIndependentImplementation(int depth) throws IOException {
        Map<String, Double> golden = golden(depth);
        int compared = 0;
        for (String metric : List.of("sensitivity", "energy-profile", "agop-correlation")) {
            String images = metric.equals("agop-correlation") ? AGOP_IMAGES : IMAGES;
            List<String> settings = new ArrayList<>(List.of("--set", "images=" + images));
            if (metric.equals("sensitivity")) {
                settings.addAll(List.of("--set", "variant=paper"));
            }
            Product.Finished done = measure(depth, metric, "float32", settings.toArray(String[]::new));
            for (Map<String, String> row : Csv.rows(done.out())) {
                String key = key(metric, row).replace("@paper", "");
                if (golden.containsKey(key)) {
                    double expected = golden.get(key);
                    double actual = Double.parseDouble(row.get("value"));
                    assertEquals(
                            expected, actual, RELATIVE_TOLERANCE * Math.abs(expected), "ResNet-" + depth + " " + key);
                    compared++;
                }
            }
        }
        assertEquals(golden.size(), compared, "golden values that were compared");
        assertTrue(compared > 200);
    }

    /** The draws are the product's own, checked by releng/golden/sensitivity_500.py, which computed the expected values. */
    @ParameterizedTest
    @CsvSource({
        "20, mean, corrected",
        "20, mean, paper",
        "20, median, paper",
        "20, median, paper-2021",
        "20, median-of-norm, paper-2021",
        "56, mean, corrected"
    })
    void sensitivitiesOfFiveHundredImagesAgreeToFiveDigits(int depth, String estimator, String variant)
            throws IOException {
        Map<String, Double> golden = new HashMap<>();
        for (Map<String, String> row : Csv.rows(resource("/golden/sensitivity-500.csv"))) {
            if (row.get("depth").equals(Integer.toString(depth))) {
                golden.put(row.get("statistic") + " " + row.get("layer_name"), Double.parseDouble(row.get("value")));
            }
        }
        Product.Finished done = measure(
                depth, "sensitivity", "float64", "--set", "estimator=" + estimator, "--set", "variant=" + variant);
        int compared = 0;
        for (Map<String, String> row : Csv.rows(done.out())) {
            Double expected = golden.get(row.get("statistic") + " " + row.get("layer_name"));
            if (expected != null) {
                double actual = Double.parseDouble(row.get("value"));
                assertEquals(expected, actual, 1e-5 * expected, row.toString());
                compared++;
            }
        }
        // Every convolution, normalisation, rectifier, the pooling and the linear map, three numbers each.
        assertEquals(3 * (3 * (depth - 1) + 2), compared);
    }

    private Product.Finished measure(int depth, String metric, String precision, String... more) {
        Path data = Product.data();
        String[] arguments = {
            "measure",
            metric,
            "--network",
            "resnet-cifar:depth=" + depth + ",weights="
                    + data.resolve("weights/cifar10/akamaster_resnet" + depth + ".th"),
            "--dataset",
            "cifar10:folder=" + data.resolve("cifar10") + ",split=test,mean=0.485/0.456/0.406,std=0.229/0.224/0.225",
            "--precision",
            precision
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Product.Finished done = Product.run(folder, all);
        assertEquals(0, done.exitCode(), done.err());
        return done;
    }

    private static Map<String, Double> golden(int depth) throws IOException {
        Map<String, Double> golden = new HashMap<>();
        for (Map<String, String> row : Csv.rows(resource("/golden/resnets.csv"))) {
            if (row.get("depth").equals(Integer.toString(depth))) {
                golden.put(key(row.get("metric"), row), Double.parseDouble(row.get("value")));
            }
        }
        return golden;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = RealNetworkTests.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String key(String metric, Map<String, String> row) {
        return metric + " " + row.get("statistic") + " " + row.get("layer_name") + " " + row.get("index");
    }
}
