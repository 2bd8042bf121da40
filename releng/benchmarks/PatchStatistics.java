import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.PatchMoments;

/**
 * Times the principal components of image patches: 3 x 3 on CIFAR-10, 7 x 7 and 11 x 11 on photographs. Compare with
 * patch_statistics.py beside it. After a build, from the root of the checkout:
 *
 * <pre>
 * java -cp "bundles/org.stratoscope.api/target/classes:bundles/org.stratoscope.metrics.energy/target/classes:JARS" \
 *     releng/benchmarks/PatchStatistics.java DATA
 * </pre>
 *
 * JARS are those of DJL's API and of EJML (core and ddense); DATA is the folder with cifar10/ and images/.
 */
final class PatchStatistics {

    private static final int RECORD = 3073;
    private static final int REPEATS = 5;

    public static void main(String[] arguments) throws IOException, CancelledException {
        Path data = Path.of(arguments[0]);
        byte[] records = Files.readAllBytes(data.resolve("cifar10/data_batch_1.bin"));
        float[][] small = new float[records.length / RECORD][RECORD - 1];
        for (int n = 0; n < small.length; n++) {
            for (int i = 0; i < RECORD - 1; i++) {
                small[n][i] = (records[n * RECORD + 1 + i] & 0xff) / 255f;
            }
        }
        time("CIFAR-10", new Images(new ImageShape(3, 32, 32), small), 3);
        List<Images> photographs = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("images"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".JPEG")).sorted().toList()) {
                photographs.add(read(file));
            }
        }
        for (int filter : new int[] {7, 11}) {
            for (Images photograph : photographs.subList(0, Math.min(3, photographs.size()))) {
                time("photograph of " + photograph.shape(), photograph, filter);
            }
        }
    }

    private static void time(String name, Images images, int filter) throws CancelledException {
        double best = Double.POSITIVE_INFINITY;
        PatchBasis basis = null;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            basis = new PatchMoments(images.shape(), filter, filter)
                    .basis(images, images.size(), true, Monitor.silent());
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                "%s, F = %d: %d patches in %.3f s, lambda %.6f .. %.6f%n",
                name, filter, basis.patches(), best, basis.lambda()[0], basis.lambda()[basis.lambda().length - 1]);
    }

    private static Images read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        int plane = image.getWidth() * image.getHeight();
        float[] pixels = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
            for (int c = 0; c < 3; c++) {
                pixels[c * plane + i] = (colour >> (16 - 8 * c) & 0xff) / 255f;
            }
        }
        return new Images(new ImageShape(3, image.getHeight(), image.getWidth()), new float[][] {pixels});
    }

    private record Images(ImageShape shape, float[][] pixels) implements Dataset {

        @Override
        public int size() {
            return pixels.length;
        }

        @Override
        public List<String> classes() {
            return List.of("only");
        }

        @Override
        public int label(int index) {
            return 0;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            System.arraycopy(pixels[index], 0, target, offset, pixels[index].length);
        }
    }
}
