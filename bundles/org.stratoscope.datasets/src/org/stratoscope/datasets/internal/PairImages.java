package org.stratoscope.datasets.internal;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.datasets.ScalePairs;

/**
 * Images of two active pixels on a background of zeros, made when they are asked for. The classes take turns.
 *
 * @param chosen the numbers of the pairs by class, as many in each
 * @param side the width of the image within its padding
 * @param pad zeros on every side of square images
 */
record PairImages(
        ImageShape shape, List<String> classes, ScalePairs pairs, int[][] chosen, int side, int pad, float amplitude)
        implements Dataset {

    @Override
    public int size() {
        return chosen.length * chosen[0].length;
    }

    @Override
    public int label(int index) {
        return index % chosen.length;
    }

    @Override
    public void image(int index, float[] target, int offset) {
        Arrays.fill(target, offset, offset + shape.size(), 0);
        int label = label(index);
        int pair = chosen[label][index / chosen.length];
        target[offset + padded(pairs.first(label, pair))] = amplitude;
        target[offset + padded(pairs.second(label, pair))] = amplitude;
    }

    private int padded(int pixel) {
        return (pixel / side + pad) * shape.width() + pixel % side + pad;
    }
}
