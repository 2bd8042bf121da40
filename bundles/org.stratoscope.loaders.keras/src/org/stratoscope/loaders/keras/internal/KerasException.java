package org.stratoscope.loaders.keras.internal;

/** Says what is wrong with a Keras network, as a sentence without the file and the full stop. */
final class KerasException extends Exception {

    private static final long serialVersionUID = 1L;

    KerasException(String problem) {
        super(problem);
    }
}
