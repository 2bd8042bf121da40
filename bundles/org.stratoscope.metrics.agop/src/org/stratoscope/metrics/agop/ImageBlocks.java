package org.stratoscope.metrics.agop;

/**
 * Consecutive images cut into blocks of nearly equal size, each left out once for the standard error.
 *
 * @param images number of images
 * @param blocks number of blocks, at most as many
 */
public record ImageBlocks(int images, int blocks) {

    public ImageBlocks {
        if (blocks < 1 || blocks > images) {
            throw new IllegalArgumentException(images + " images cannot be cut into " + blocks + " blocks");
        }
    }

    /** The block of an image. */
    public int block(int image) {
        return (int) ((long) image * blocks / images);
    }

    /** The first image of a block; that of one block more than there are is the number of images. */
    public int first(int block) {
        return Math.toIntExact(Math.ceilDiv((long) block * images, blocks));
    }

    /** The number of images of a block. */
    public int size(int block) {
        return first(block + 1) - first(block);
    }
}
