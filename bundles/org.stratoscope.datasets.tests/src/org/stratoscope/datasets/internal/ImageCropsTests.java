package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Claims: a crop is a part of a picture, averaged and turned as its class says, and pictures that are too small are named. */
class ImageCropsTests {

    private static final int HEIGHT = 9;
    private static final int WIDTH = 12;
    private static final String[] NAMES = {"a.png", "b.png"};

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (int picture = 0; picture < NAMES.length; picture++) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    image.setRGB(
                            x,
                            y,
                            level(picture, 0, y, x) << 16 | level(picture, 1, y, x) << 8 | level(picture, 2, y, x));
                }
            }
            ImageIO.write(image, "png", new File(folder.toFile(), NAMES[picture]));
        }
    }

    @Test
    void everyCropIsAPartOfAPictureTurnedAsItsClassSays() throws StratoscopeException {
        Dataset crops = open(Map.of("count", "300"));
        assertEquals(List.of("0", "90", "180", "270"), crops.classes());
        Map<String, int[]> parts = parts();
        Set<String> found = new HashSet<>();
        int[] labels = new int[4];
        for (int n = 0; n < crops.size(); n++) {
            float[] image = image(crops, n);
            for (int turn = 0; turn < crops.label(n); turn++) {
                image = turnedBack(image);
            }
            int[] place = parts.get(key(image));
            assertNotNull(place, "crop " + n + " is no part of a picture");
            found.add(place[0] + "," + place[1] + "," + place[2]);
            labels[crops.label(n)]++;
        }
        // 2 pictures with 6 x 9 places: 108, of which a share of 1 - exp(-300 / 108) = 0.94 is met.
        assertTrue(found.size() > 90, found.size() + " places");
        for (int label : labels) {
            assertTrue(label > 50 && label < 105, label + " of 300");
        }
    }

    @Test
    void withoutRotationsThereIsOneClass() throws StratoscopeException {
        Dataset crops = open(Map.of("count", "20", "rotations", "false"));
        assertEquals(List.of("any"), crops.classes());
        Map<String, int[]> parts = parts();
        for (int n = 0; n < crops.size(); n++) {
            assertNotNull(parts.get(key(image(crops, n))));
        }
        assertArrayEquals(image(crops, 7), image(open(Map.of("count", "8", "rotations", "false")), 7));
    }

    @Test
    void everyFileIsReported() throws StratoscopeException {
        List<Path> files = Contexts.filesRead(new ImageCropsComponent(), values(Map.of()));
        assertEquals(List.of(folder.resolve("a.png"), folder.resolve("b.png")), files);
    }

    @Test
    void aPictureThatIsTooSmallIsNamed() {
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, () -> open(Map.of("size", "5")));
        assertTrue(
                refused.getMessage().contains("a.png")
                        && refused.getMessage()
                                .contains(
                                        "has only 9 x 12 pixels, but crops take 10 x 10; lower 'size' or 'reduction'"),
                refused.getMessage());
    }

    /** All crops of both pictures with two pixels averaged along each axis. */
    private static Map<String, int[]> parts() {
        Map<String, int[]> parts = new HashMap<>();
        for (int picture = 0; picture < 2; picture++) {
            for (int top = 0; top <= HEIGHT - 4; top++) {
                for (int left = 0; left <= WIDTH - 4; left++) {
                    float[] crop = new float[12];
                    for (int i = 0; i < 48; i++) {
                        int y = i / 4 % 4;
                        int x = i % 4;
                        crop[i / 16 * 4 + y / 2 * 2 + x / 2] += level(picture, i / 16, top + y, left + x);
                    }
                    for (int i = 0; i < 12; i++) {
                        crop[i] = crop[i] / 255 / 4;
                    }
                    parts.put(key(crop), new int[] {picture, top, left});
                }
            }
        }
        return parts;
    }

    private static String key(float[] crop) {
        StringBuilder key = new StringBuilder();
        for (float value : crop) {
            key.append(Math.round(value * 1020)).append(' ');
        }
        return key.toString();
    }

    /** Turns an image of 2 x 2 pixels clockwise. */
    private static float[] turnedBack(float[] image) {
        float[] back = new float[12];
        for (int channel = 0; channel < 3; channel++) {
            back[channel * 4] = image[channel * 4 + 2];
            back[channel * 4 + 1] = image[channel * 4];
            back[channel * 4 + 2] = image[channel * 4 + 3];
            back[channel * 4 + 3] = image[channel * 4 + 1];
        }
        return back;
    }

    private static int level(int picture, int channel, int y, int x) {
        return (37 * y * y + 101 * x + 59 * x * y + 83 * channel * (y + 1) + 17 * picture * (x + 3)) % 256;
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[12];
        dataset.image(index, image, 0);
        return image;
    }

    private Map<String, String> values(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("folder", folder.toString(), "size", "2", "count", "10"));
        values.putAll(more);
        return values;
    }

    private Dataset open(Map<String, String> more) throws StratoscopeException {
        return Contexts.open(new ImageCropsComponent(), values(more), 5, Monitor.silent(), InputLog.none());
    }
}
