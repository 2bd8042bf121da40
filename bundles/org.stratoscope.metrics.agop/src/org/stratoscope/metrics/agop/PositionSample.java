package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.torch.TorchFunction;

/**
 * Positions drawn without replacement, for each image and layer by itself but the same for all outputs.
 *
 * @param random the draws depend on it, the layer and the image alone
 * @param share of the positions, above 0 and at most 1; at least one position is drawn
 */
public record PositionSample(RandomStream random, double share) {

    public PositionSample {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of positions must be above 0 and at most 1: " + share);
        }
    }

    /** How many positions out of all are drawn. */
    long count(long positions) {
        return Math.max(1, Math.round(share * positions));
    }

    /** The positions of consecutive images in a layer, shape (images, 1, 1, count). */
    NDArray draw(NDManager manager, int layer, int firstImage, int images, long positions) {
        int count = (int) count(positions);
        long[] drawn = new long[images * count];
        int[] order = new int[(int) positions];
        for (int image = 0; image < images; image++) {
            RandomStream stream = random.derive(layer).derive(firstImage + image);
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            for (int i = 0; i < count; i++) {
                int other = i + stream.nextInt(order.length - i);
                int chosen = order[other];
                order[other] = order[i];
                drawn[image * count + i] = chosen;
            }
        }
        return manager.create(drawn, new Shape(images, 1, 1, count));
    }

    /** The signal, of shape (images, groups, filters, positions), at the positions drawn. */
    static NDArray take(NDArray signal, NDArray drawn) {
        return TorchFunction.of(
                        2,
                        "torch.gather(x0, 3, torch.expand(x1, [-1, torch.size(x0, 1), torch.size(x0, 2), -1]),"
                                + " sparse_grad=False)")
                .on(signal, drawn);
    }
}
