package org.stratoscope.loaders.torch.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.stratoscope.loaders.torch.internal.pickle.PickleValue;

/** Where a file keeps the numbers of its tensors. */
@FunctionalInterface
interface StorageSource {

    /** Reads a storage whole; what comes back has exactly its size in bytes, little endian. */
    ByteBuffer read(PickleValue.Storage storage) throws MalformedCheckpointException, IOException;
}
