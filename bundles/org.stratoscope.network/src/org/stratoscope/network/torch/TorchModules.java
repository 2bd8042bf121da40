package org.stratoscope.network.torch;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.stratoscope.djl.TensorEngine;

/** Compiles TorchScript that is written here. */
final class TorchModules {

    private TorchModules() {}

    /** A module with these methods, each indented by two spaces. It lives as long as the process. */
    static PtSymbolBlock compile(String methods) {
        TensorEngine.failure().ifPresent(reason -> {
            throw new IllegalStateException("the tensor engine could not start: " + reason);
        });
        // Never closed, as its modules are kept.
        PtNDManager manager = (PtNDManager) NDManager.newBaseManager();
        try {
            return JniUtils.loadModule(manager, new ByteArrayInputStream(TorchScriptArchive.of(methods)), true, false);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }
}
