package org.stratoscope.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A TorchScript program of a user. Applying it runs what its author wrote, with all that libtorch can do: only after the
 * user said that the author is trusted, and only in the process of a task. Confined to one thread at a time.
 */
public final class TorchProgram implements AutoCloseable {

    private final NDManager manager;
    private final PtSymbolBlock module;

    private TorchProgram(NDManager manager, PtSymbolBlock module) {
        this.manager = manager;
        this.module = module;
    }

    /**
     * Loads a program.
     *
     * @param archive the bytes of a file that {@code torch.jit.save} wrote
     * @param parent owns the program's tensors
     * @throws IllegalArgumentException when libtorch cannot read it
     */
    public static TorchProgram load(byte[] archive, NDManager parent) {
        NDManager manager = parent.newSubManager();
        try {
            return new TorchProgram(
                    manager,
                    JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive), true, false));
        } catch (RuntimeException e) {
            // libtorch answers with its own exception, which DJL wraps in several kinds.
            manager.close();
            throw new IllegalArgumentException(firstLine(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    /**
     * Applies the program to a batch.
     *
     * @return its one result, owned by the batch's manager
     * @throws IllegalArgumentException when it fails or has several results
     */
    public NDArray apply(NDArray batch) {
        boolean recording = JniUtils.isGradMode();
        // The weights of a program ask for gradients, which nothing here needs.
        JniUtils.setGradMode(false);
        try {
            NDList results = IValueUtils.forward(module, new NDList(batch), true);
            if (results.size() != 1) {
                results.close();
                throw new IllegalArgumentException("it has " + results.size() + " results instead of one");
            }
            NDArray result = results.getFirst();
            result.attach(batch.getManager());
            return result;
        } catch (ai.djl.engine.EngineException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(firstLine(e), e);
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }
}
