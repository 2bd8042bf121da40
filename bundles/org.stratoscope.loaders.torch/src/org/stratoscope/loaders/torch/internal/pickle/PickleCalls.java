package org.stratoscope.loaders.torch.internal.pickle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.network.weights.ElementType;

/** Gives the plain data that the few known calls stand for. */
final class PickleCalls {

    private static final int MOST_AXES = 16;

    private PickleCalls() {}

    static PickleValue call(PickleGlobal function, List<PickleValue> arguments) throws PickleException {
        return switch (function) {
            case REBUILD_TENSOR, REBUILD_OLD_TENSOR -> tensor(arguments);
            case REBUILD_PARAMETER -> parameter(arguments);
            case ORDERED_DICTIONARY -> dictionary(arguments);
            case SIZE -> size(arguments);
            case BUILD_INTEGERS, BUILD_REALS, BUILD_TRUTHS, BUILD_TENSORS, RESTORE_TYPE -> first(arguments);
            default -> throw PickleException.damaged("a type is called as if it were a function");
        };
    }

    /** The storage that a persistent id stands for: ("storage", type, key, device, size), and a view before PyTorch 0.4. */
    static PickleValue.Storage storage(PickleValue id) throws PickleException {
        if (id instanceof PickleValue.Tuple(List<PickleValue> parts)
                && parts.size() >= 5
                && parts.get(0) instanceof PickleValue.Text(String kind)
                && kind.equals("storage")
                && parts.get(1) instanceof PickleValue.Known(PickleGlobal type)
                && type.storage().isPresent()
                && parts.get(2) instanceof PickleValue.Text(String key)
                && parts.get(4) instanceof PickleValue.Whole(long size)
                && size >= 0
                && parts.subList(5, parts.size()).stream().allMatch(PickleValue.Nothing.NOTHING::equals)) {
            ElementType elements = type.storage().get();
            return new PickleValue.Storage(key, elements, size);
        }
        throw PickleException.damaged("a storage is not described as PyTorch does");
    }

    private static PickleValue tensor(List<PickleValue> arguments) throws PickleException {
        if (arguments.size() >= 4
                && arguments.get(0) instanceof PickleValue.Storage storage
                && arguments.get(1) instanceof PickleValue.Whole(long offset)
                && arguments.get(2) instanceof PickleValue.Tuple shape
                && arguments.get(3) instanceof PickleValue.Tuple strides) {
            return new PickleValue.Tensor(storage, offset, numbers(shape), numbers(strides));
        }
        throw PickleException.damaged("a tensor is not described as PyTorch does");
    }

    private static PickleValue parameter(List<PickleValue> arguments) throws PickleException {
        if (!arguments.isEmpty() && arguments.getFirst() instanceof PickleValue.Tensor tensor) {
            return tensor;
        }
        throw PickleException.damaged("a parameter is not described as PyTorch does");
    }

    private static PickleValue first(List<PickleValue> arguments) throws PickleException {
        if (arguments.isEmpty()) {
            throw PickleException.damaged("a value is described by nothing");
        }
        return arguments.getFirst();
    }

    private static PickleValue size(List<PickleValue> arguments) throws PickleException {
        if (arguments.size() == 1 && arguments.getFirst() instanceof PickleValue.Tuple tuple) {
            return tuple;
        }
        throw PickleException.damaged("a shape is not described as PyTorch does");
    }

    /** Python 2 wrote the entries as an argument: a list of pairs. */
    private static PickleValue dictionary(List<PickleValue> arguments) throws PickleException {
        Map<String, PickleValue> entries = new LinkedHashMap<>();
        if (arguments.size() == 1 && arguments.getFirst() instanceof PickleValue.Sequence pairs) {
            for (PickleValue pair : pairs.elements()) {
                if (!(pair instanceof PickleValue.Sequence(List<PickleValue> both))
                        || both.size() != 2
                        || !(both.getFirst() instanceof PickleValue.Text(String key))) {
                    throw PickleException.damaged("a dictionary is not described as PyTorch does");
                }
                entries.put(key, both.getLast());
            }
        } else if (!arguments.isEmpty()) {
            throw PickleException.damaged("a dictionary is not described as PyTorch does");
        }
        return new PickleValue.Dictionary(entries);
    }

    private static List<Long> numbers(PickleValue.Tuple tuple) throws PickleException {
        if (tuple.elements().size() > MOST_AXES) {
            throw PickleException.damaged("a tensor has more than " + MOST_AXES + " axes");
        }
        List<Long> numbers = new ArrayList<>();
        for (PickleValue element : tuple.elements()) {
            if (!(element instanceof PickleValue.Whole(long number)) || number < 0) {
                throw PickleException.damaged("a shape or stride is not a number");
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }
}
