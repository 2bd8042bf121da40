package org.stratoscope.network.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stratoscope.api.network.Network;

/**
 * Named tensors in order, as PyTorch's {@code state_dict}.
 *
 * @param tensors by name, in the order of the file or network
 * @param metadata texts that a safetensors file carries beside them
 */
public record StateDictionary(Map<String, StateTensor> tensors, Map<String, String> metadata) {

    /** Under which metadata files written here keep their network, as users write it: {@code vgg:depth=11}. */
    public static final String ARCHITECTURE = "stratoscope.network";

    /** What wrappers such as {@code DataParallel} and training programs put before every name. */
    private static final List<String> PREFIXES = List.of("module.", "net.", "model.");

    public StateDictionary {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Map.copyOf(metadata);
    }

    /** A dictionary without metadata. */
    public StateDictionary(Map<String, StateTensor> tensors) {
        this(tensors, Map.of());
    }

    /**
     * Copies the parameters of a network, in its precision. PyTorch's {@code num_batches_tracked} is not among them; PyTorch
     * itself adds it when it loads a dictionary without it.
     */
    public static StateDictionary of(Network network) {
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        network.parameters().forEach((name, array) -> tensors.put(name, StateTensor.of(array)));
        return new StateDictionary(tensors);
    }

    /** The names in order. */
    public Set<String> names() {
        return tensors.keySet();
    }

    /** The tensor of that name. */
    public Optional<StateTensor> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /** The same under other names; of two tensors that get the same name the last one stays. */
    public StateDictionary renamed(UnaryOperator<String> rule) {
        Map<String, StateTensor> renamed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> renamed.put(rule.apply(name), tensor));
        return new StateDictionary(renamed, metadata);
    }

    /** The same without {@code module.}, {@code net.} and {@code model.}, as long as one of them stands before all names. */
    public StateDictionary withoutPrefixes() {
        for (String prefix : PREFIXES) {
            if (!tensors.isEmpty() && names().stream().allMatch(name -> name.startsWith(prefix))) {
                Map<String, StateTensor> shorter = new LinkedHashMap<>();
                tensors.forEach((name, tensor) -> shorter.put(name.substring(prefix.length()), tensor));
                return new StateDictionary(shorter, metadata).withoutPrefixes();
            }
        }
        return this;
    }

    /**
     * Makes a network with these numbers, which belongs to the manager; see {@link Network#with}.
     *
     * @throws IllegalArgumentException when they do not fit; its message tells in what
     */
    public Network network(Network like, NDManager manager, DataType precision, boolean trained) {
        try (NDManager scope = manager.newSubManager()) {
            Map<String, NDArray> numbers = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> numbers.put(name, tensor.copy(scope)));
            return like.with(manager, numbers, precision, trained);
        }
    }
}
