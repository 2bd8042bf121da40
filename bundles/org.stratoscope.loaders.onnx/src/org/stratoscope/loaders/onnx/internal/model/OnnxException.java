package org.stratoscope.loaders.onnx.internal.model;

/** Says in one sentence why a model cannot be used. */
public final class OnnxException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a model cannot be used. */
    public enum Kind {
        /** The file contradicts the format or itself. */
        DAMAGED,
        /** The model uses something that is not offered. */
        UNSUPPORTED,
        /** The model treats its first axis otherwise than as that of the images. */
        MIXES_IMAGES
    }

    private final Kind kind;

    private OnnxException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The file contradicts the format or itself. */
    public static OnnxException damaged(String message) {
        return new OnnxException(Kind.DAMAGED, message);
    }

    /** The model uses something that is not offered. */
    public static OnnxException unsupported(String message) {
        return new OnnxException(Kind.UNSUPPORTED, message);
    }

    /** The model treats its first axis otherwise than as that of the images. */
    public static OnnxException mixesImages(String message) {
        return new OnnxException(Kind.MIXES_IMAGES, message);
    }

    /** The same reason with the node it belongs to in front. */
    public OnnxException in(String place) {
        return new OnnxException(kind, place + " " + getMessage());
    }

    /** Why the model cannot be used. */
    public Kind kind() {
        return kind;
    }
}
