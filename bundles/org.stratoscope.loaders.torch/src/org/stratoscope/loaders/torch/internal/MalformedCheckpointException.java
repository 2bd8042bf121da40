package org.stratoscope.loaders.torch.internal;

import org.stratoscope.loaders.torch.internal.pickle.PickleException;

/** Says what is wrong with a checkpoint, as a sentence without the file and the full stop. */
public final class MalformedCheckpointException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public MalformedCheckpointException(String problem) {
        super(problem);
    }

    /** Creates the exception from what the unpickler refused. */
    public MalformedCheckpointException(PickleException cause) {
        super(cause.getMessage(), cause);
    }
}
