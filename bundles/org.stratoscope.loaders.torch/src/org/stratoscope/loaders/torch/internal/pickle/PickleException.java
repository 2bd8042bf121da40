package org.stratoscope.loaders.torch.internal.pickle;

/** Says why a pickle was refused, as a sentence without the full stop. */
public final class PickleException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public PickleException(String problem) {
        super(problem);
    }

    static PickleException damaged(String detail) {
        return new PickleException("the checkpoint is damaged: " + detail);
    }
}
