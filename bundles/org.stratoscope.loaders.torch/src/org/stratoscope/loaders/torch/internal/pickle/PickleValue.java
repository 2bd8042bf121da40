package org.stratoscope.loaders.torch.internal.pickle;

import java.util.List;
import java.util.Map;
import org.stratoscope.network.weights.ElementType;

/** The plain data a checkpoint can be made of. */
public sealed interface PickleValue {

    /** Python's {@code None}. */
    enum Nothing implements PickleValue {
        /** The only one. */
        NOTHING
    }

    /** A truth value. */
    record Truth(boolean value) implements PickleValue {}

    /** An integer. */
    record Whole(long value) implements PickleValue {}

    /** A floating-point number. */
    record Real(double value) implements PickleValue {}

    /** A text. */
    record Text(String value) implements PickleValue {}

    /** A tuple, also a {@code torch.Size}. */
    record Tuple(List<PickleValue> elements) implements PickleValue {}

    /** A list; filled while it is read. */
    record Sequence(List<PickleValue> elements) implements PickleValue {}

    /** A dictionary, ordered or not, with texts as keys; integer keys become texts. Filled while it is read. */
    record Dictionary(Map<String, PickleValue> entries) implements PickleValue {}

    /** The type of an object of a TorchScript program; none of its code is looked at. */
    record ScriptType(String name) implements PickleValue {}

    /** An object of a TorchScript program, by its attributes; filled while it is read. */
    record Script(Map<String, PickleValue> attributes) implements PickleValue {}

    /** A name that instructions refer to. */
    record Known(PickleGlobal global) implements PickleValue {}

    /**
     * The numbers of one or more tensors.
     *
     * @param key where the file keeps them
     * @param size how many there are
     */
    record Storage(String key, ElementType type, long size) implements PickleValue {}

    /**
     * A view of a storage.
     *
     * @param offset index of the first number
     * @param shape lengths of the axes
     * @param strides distance between neighbours along each axis, in numbers
     */
    record Tensor(Storage storage, long offset, List<Long> shape, List<Long> strides) implements PickleValue {}
}
