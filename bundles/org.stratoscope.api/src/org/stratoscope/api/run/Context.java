package org.stratoscope.api.run;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Objects;
import org.stratoscope.api.random.RandomStream;

/**
 * What a component is given for one call. The caller closes the manager after the call and after it has used what the
 * component returned; temporary tensors belong to sub-managers that the component closes itself.
 *
 * @param manager owner of the tensors a component returns
 * @param random the stream of this component in this task
 * @param monitor progress and cancellation
 * @param inputs receives every file that is read
 * @param precision {@link DataType#FLOAT32} or {@link DataType#FLOAT64}, the precision tensors have
 * @param shared keeps what other tasks need too
 */
public record Context(
        NDManager manager,
        RandomStream random,
        Monitor monitor,
        InputLog inputs,
        DataType precision,
        SharedNumbers shared) {

    public Context {
        Objects.requireNonNull(manager, "manager");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(monitor, "monitor");
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(shared, "shared");
        if (precision != DataType.FLOAT32 && precision != DataType.FLOAT64) {
            throw new IllegalArgumentException("precision must be float32 or float64: " + precision);
        }
    }

    /** A context that shares nothing. */
    public Context(NDManager manager, RandomStream random, Monitor monitor, InputLog inputs, DataType precision) {
        this(manager, random, monitor, inputs, precision, SharedNumbers.none());
    }

    /** The same context with another manager. */
    public Context with(NDManager other) {
        return new Context(other, random, monitor, inputs, precision, shared);
    }

    /** The same context with another stream. */
    public Context with(RandomStream other) {
        return new Context(manager, other, monitor, inputs, precision, shared);
    }
}
