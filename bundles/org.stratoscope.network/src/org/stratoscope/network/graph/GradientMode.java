package org.stratoscope.network.graph;

import ai.djl.pytorch.jni.JniUtils;

/**
 * Sets whether libtorch records operations on this thread, and restores what was before when closed. New threads start
 * with recording on, so every pass says what it wants.
 */
final class GradientMode implements AutoCloseable {

    private final boolean before;

    GradientMode(boolean recording) {
        before = JniUtils.isGradMode();
        JniUtils.setGradMode(recording);
    }

    @Override
    public void close() {
        JniUtils.setGradMode(before);
    }
}
