package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.kernels.core.MapBlock;
import org.stratoscope.network.graph.GraphNetwork;

/**
 * Images as a kernel sees them, made block by block from the images themselves: blocks are small enough for the memory, and
 * they are kept only where all of them together are.
 */
final class ImageBlocks implements AutoCloseable {

    /** Bytes of feature maps in a block. */
    private static final long BLOCK = 128L << 20;

    /** Bytes of feature maps that are kept. */
    private static final long KEPT = 512L << 20;

    private final GraphNetwork features;
    private final KernelHead head;
    private final NDArray images;
    private final NDManager manager;
    private final int blockSize;
    private final MapBlock[] kept;
    private final boolean keeping;

    /** Prepares; kept blocks live in a sub-manager. */
    ImageBlocks(GraphNetwork features, KernelHead head, NDArray images, NDManager parent) {
        this.features = features;
        this.head = head;
        this.images = images;
        this.manager = parent.newSubManager();
        long bytes = (long) head.size() * (images.getDataType() == DataType.FLOAT64 ? Double.BYTES : Float.BYTES);
        this.blockSize = (int) Math.clamp(BLOCK / bytes, 1, size());
        this.keeping = bytes * size() <= KEPT;
        this.kept = new MapBlock[count()];
    }

    /** The number of images. */
    int size() {
        return (int) images.getShape().get(0);
    }

    /** The number of blocks. */
    int count() {
        return Math.ceilDiv(size(), blockSize);
    }

    /** The index of the first image of a block. */
    int first(int block) {
        return block * blockSize;
    }

    /** Does something with a block. */
    void use(int block, Use use) throws StratoscopeException {
        if (kept[block] != null) {
            use.with(kept[block]);
            return;
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray alias = images.stopGradient();
            alias.attach(scope);
            int last = Math.min(first(block) + blockSize, size());
            NDArray some = alias.get(new NDIndex("{}:{}", first(block), last));
            if (keeping) {
                kept[block] = arranged(some, manager);
                use.with(kept[block]);
            } else {
                try (MapBlock made = arranged(some, scope)) {
                    use.with(made);
                }
            }
        }
    }

    private MapBlock arranged(NDArray some, NDManager owner) throws StratoscopeException {
        MapBlock[] made = new MapBlock[1];
        int last = features.graph().nodes().size() - 1;
        features.forward(new NDList(some), Mode.EVALUATION, (layer, outputs) -> {
            if (layer.index() == last) {
                made[0] = head.arrange(outputs.getFirst(), owner);
            }
        });
        return made[0];
    }

    /** What is done with a block. */
    @FunctionalInterface
    interface Use {
        void with(MapBlock block) throws StratoscopeException;
    }

    @Override
    public void close() {
        manager.close();
    }
}
