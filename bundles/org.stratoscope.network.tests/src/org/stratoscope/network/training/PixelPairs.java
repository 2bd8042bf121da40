package org.stratoscope.network.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.random.RandomStream;

/**
 * Lines with two active pixels of the value sqrt(length / 2), the scale-detection tasks of Tomasini et al. 2022 in one
 * dimension. The second class is the one of near pixels.
 *
 * @param pairs places of the two pixels, the lower one first
 * @param near whether they count as near
 */
record PixelPairs(int length, List<int[]> pairs, List<Boolean> near) implements Dataset {

    /** What makes two pixels near. */
    enum Task {
        /** Their distance around the end of the line is below the scale. */
        DISTANCE,
        /** They lie in one of the blocks of the scale's length that the line is cut into. */
        BLOCKS;

        boolean near(int first, int second, int scale, int length) {
            int distance = Math.min(second - first, length - second + first);
            return this == DISTANCE ? distance < scale : first / scale == second / scale;
        }
    }

    /**
     * All pairs in random order: the two classes take turns until one is used up.
     *
     * @param random draws the order
     */
    static PixelPairs all(Task task, int length, int scale, RandomStream random) {
        List<List<int[]>> classes = List.of(new ArrayList<>(), new ArrayList<>());
        for (int first = 0; first < length; first++) {
            for (int second = first + 1; second < length; second++) {
                classes.get(task.near(first, second, scale, length) ? 1 : 0).add(new int[] {first, second});
            }
        }
        int[][] orders = {
            random.derive("far").permutation(classes.get(0).size()),
            random.derive("near").permutation(classes.get(1).size())
        };
        PixelPairs mixed = new PixelPairs(length, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < Math.max(orders[0].length, orders[1].length); i++) {
            for (int label = 0; label < 2; label++) {
                if (i < orders[label].length) {
                    mixed.pairs.add(classes.get(label).get(orders[label][i]));
                    mixed.near.add(label == 1);
                }
            }
        }
        return mixed;
    }

    /** Some of them, in their order. */
    PixelPairs part(int first, int last) {
        return new PixelPairs(length, pairs.subList(first, last), near.subList(first, last));
    }

    /**
     * The same with every pixel moved by one to a random side, unless it would leave the line or the block of its own.
     *
     * @param block length of the blocks, or of the line where pixels may go anywhere
     */
    PixelPairs moved(int block, RandomStream random) {
        List<int[]> moved = pairs.stream()
                .map(pair -> Arrays.stream(pair)
                        .map(pixel -> {
                            int target = pixel + 2 * random.nextInt(2) - 1;
                            return Math.floorDiv(target, block) == pixel / block ? target : pixel;
                        })
                        .toArray())
                .toList();
        return new PixelPairs(length, moved, near);
    }

    @Override
    public ImageShape shape() {
        return new ImageShape(1, 1, length);
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public List<String> classes() {
        return List.of("far", "near");
    }

    @Override
    public int label(int index) {
        return near.get(index) ? 1 : 0;
    }

    @Override
    public void image(int index, float[] target, int offset) {
        Arrays.fill(target, offset, offset + length, 0);
        IntStream.of(pairs.get(index)).forEach(pixel -> target[offset + pixel] += (float) Math.sqrt(length / 2.0));
    }
}
