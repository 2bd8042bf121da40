package org.stratoscope.network.torch;

import ai.djl.pytorch.jni.JniUtils;

/** The random numbers of libtorch itself, which nothing but dropout uses. */
public final class TorchRandom {

    private TorchRandom() {}

    /** Begins a new sequence for this process. */
    public static void seed(long seed) {
        JniUtils.setSeed(seed);
    }
}
