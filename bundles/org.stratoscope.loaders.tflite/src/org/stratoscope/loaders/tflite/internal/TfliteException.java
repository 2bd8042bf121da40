package org.stratoscope.loaders.tflite.internal;

/** Says what is wrong with a file, as a sentence without the file and the full stop. */
final class TfliteException extends Exception {

    private static final long serialVersionUID = 1L;

    TfliteException(String problem) {
        super(problem);
    }
}
