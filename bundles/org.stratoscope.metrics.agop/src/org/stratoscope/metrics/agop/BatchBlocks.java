package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * The blocks that consecutive images of a batch belong to.
 *
 * @param blocks those of all images
 * @param first number of the first image of the batch
 * @param images size of the batch
 */
record BatchBlocks(ImageBlocks blocks, int first, int images) {

    BatchBlocks {
        if (first < 0 || images < 1 || first + images > blocks.images()) {
            throw new IllegalArgumentException("images " + first + " to " + (first + images) + " are not among the "
                    + blocks.images() + " that were announced");
        }
    }

    /** The first block that has images in the batch. */
    int firstBlock() {
        return blocks.block(first);
    }

    /** The number of blocks that have images in the batch. */
    int count() {
        return blocks.block(first + images - 1) - firstBlock() + 1;
    }

    /** The images of the batch that belong to its block of that number. */
    NDIndex range(int block) {
        int from = Math.max(first, blocks.first(firstBlock() + block)) - first;
        int to = Math.min(first + images, blocks.first(firstBlock() + block + 1)) - first;
        return new NDIndex(from + ":" + to);
    }

    /** Ones where an image (column) belongs to a block (row), zeros elsewhere. */
    NDArray assignment(NDManager manager, DataType precision) {
        float[] ones = new float[count() * images];
        for (int image = 0; image < images; image++) {
            ones[(blocks.block(first + image) - firstBlock()) * images + image] = 1;
        }
        NDArray narrow = manager.create(ones, new Shape(count(), images));
        if (precision == DataType.FLOAT32) {
            return narrow;
        }
        NDArray wide = narrow.toType(precision, true);
        wide.attach(manager);
        narrow.close();
        return wide;
    }
}
