package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: networks of other tools have the accuracies on real images that SOURCES.md states. */
class ForeignNetworkTests {

    private static final String RAW = ",mean=0,std=0.00392156862745098";
    private static final String USUAL = ",mean=0.4914/0.4822/0.4465,std=0.2023/0.1994/0.2010";
    private static final Path LISTS = Path.of(
            System.getProperty("basedir", "."),
            "../../bundles/org.stratoscope.networks.tests/src/org/stratoscope/networks/internal");

    @TempDir
    Path folder;

    @Test
    void aKerasFileClassifiesAsItsAuthorsNetwork() {
        assertAccuracy(895, 1017, "keras:file=" + weights("mlperftiny_resnet8.h5"), RAW);
    }

    @Test
    void aTensorFlowLiteFileClassifiesAsItsAuthorsNetwork() {
        assertAccuracy(895, 1017, "tflite:file=" + weights("mlperftiny_resnet8.tflite"), RAW);
    }

    @Test
    void aCheckpointIsRecognised() {
        assertAccuracy(
                938,
                1017,
                "checkpoint:file=" + weights("benjames_resnet20.pth"),
                ",mean=0.4914/0.4822/0.4465,std=0.2470/0.2435/0.2616");
    }

    /** On images enlarged to 224 x 224: 87.3 % of the first 300. */
    @Test
    void aNetworkDescribedByALayerListSeesEnlargedImages() {
        String network = "checkpoint:file=" + weights("faizaladin_squeezenet.pth") + ",layers="
                + LISTS.resolve("squeeze-and-expand.layers").toAbsolutePath().normalize();
        assertAccuracy(262, 300, network, USUAL + ",count=300,resize=224");
    }

    private static Path weights(String name) {
        return Product.data().resolve("weights/cifar10").resolve(name);
    }

    private void assertAccuracy(int right, int images, String network, String data) {
        Product.Finished done = Product.run(
                folder,
                "measure",
                "accuracy",
                "--network",
                network,
                "--dataset",
                "cifar10:folder=" + Product.data().resolve("cifar10") + ",split=test" + data);
        assertEquals(0, done.exitCode(), done.err());
        double accuracy = Csv.rows(done.out()).stream()
                .filter(row -> row.get("statistic").equals("accuracy"))
                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                .findFirst()
                .orElseThrow();
        assertEquals((double) right / images, accuracy, 1e-12);
    }
}
