package org.stratoscope.loaders.torch.internal;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.loaders.torch.internal.pickle.PickleValue;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateTensor;

/** Turns views of storages into tensors of their own, checking that no view leaves its storage. */
final class TensorAssembly {

    /** Repeating a number along an axis (stride zero) is allowed up to this many values. */
    private static final long MOST_REPEATED = 1 << 20;

    private final StorageSource source;
    private final Map<String, ByteBuffer> storages = new HashMap<>();

    private TensorAssembly(StorageSource source) {
        this.source = source;
    }

    /** Reads every tensor of the root's state dictionary; whatever else stands in it is left out. */
    static StateDictionary assemble(PickleValue root, StorageSource source)
            throws MalformedCheckpointException, IOException {
        TensorAssembly assembly = new TensorAssembly(source);
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, PickleValue> entry : StateSelection.select(root).entrySet()) {
            if (entry.getValue() instanceof PickleValue.Tensor tensor) {
                tensors.put(entry.getKey(), assembly.tensor(entry.getKey(), tensor));
            }
        }
        return new StateDictionary(tensors);
    }

    private StateTensor tensor(String name, PickleValue.Tensor tensor)
            throws MalformedCheckpointException, IOException {
        int width = tensor.storage().type().bytes();
        long size = size(name, tensor);
        Shape shape =
                new Shape(tensor.shape().stream().mapToLong(Long::longValue).toArray());
        if (size == 0) {
            return new StateTensor(shape, tensor.storage().type(), ByteBuffer.allocate(0));
        }
        if (reach(name, tensor) > tensor.storage().size()) {
            throw misfit(name, "reaches beyond its storage");
        }
        ByteBuffer numbers = storage(tensor.storage());
        if (contiguous(tensor)) {
            int from = Math.toIntExact(tensor.offset() * width);
            return new StateTensor(shape, tensor.storage().type(), numbers.slice(from, Math.toIntExact(size * width)));
        }
        ByteBuffer gathered = ByteBuffer.allocate(Math.toIntExact(size * width));
        gather(tensor, 0, tensor.offset(), numbers, gathered, width);
        return new StateTensor(shape, tensor.storage().type(), gathered.flip());
    }

    /** The number of values, which is limited by the storage so that a small file cannot ask for much memory. */
    private static long size(String name, PickleValue.Tensor tensor) throws MalformedCheckpointException {
        if (tensor.shape().size() != tensor.strides().size()) {
            throw misfit(name, "has another number of strides than axes");
        }
        if (tensor.shape().contains(0L)) {
            return 0;
        }
        long most = Math.min(
                Math.max(tensor.storage().size(), MOST_REPEATED),
                Integer.MAX_VALUE / tensor.storage().type().bytes());
        long size = 1;
        for (long length : tensor.shape()) {
            if (length > most / size) {
                throw misfit(name, "is larger than its storage");
            }
            size *= length;
        }
        return size;
    }

    /** One more than the index of the last number of the storage that the tensor uses. */
    private static long reach(String name, PickleValue.Tensor tensor) throws MalformedCheckpointException {
        try {
            long last = tensor.offset();
            if (last < 0) {
                throw misfit(name, "begins before its storage");
            }
            for (int axis = 0; axis < tensor.shape().size(); axis++) {
                long steps = tensor.shape().get(axis) - 1;
                last = Math.addExact(
                        last, Math.multiplyExact(steps, tensor.strides().get(axis)));
            }
            return Math.addExact(last, 1);
        } catch (ArithmeticException e) {
            throw misfit(name, "reaches beyond its storage");
        }
    }

    private static boolean contiguous(PickleValue.Tensor tensor) {
        long expected = 1;
        for (int axis = tensor.shape().size() - 1; axis >= 0; axis--) {
            long length = tensor.shape().get(axis);
            if (length != 1 && tensor.strides().get(axis) != expected) {
                return false;
            }
            expected *= length;
        }
        return true;
    }

    /** Copies row by row; the depth of the recursion is the number of axes, of which there are few. */
    private static void gather(
            PickleValue.Tensor tensor, int axis, long index, ByteBuffer numbers, ByteBuffer target, int width) {
        if (axis == tensor.shape().size()) {
            target.put(numbers.slice(Math.toIntExact(index * width), width));
            return;
        }
        long stride = tensor.strides().get(axis);
        for (long i = 0; i < tensor.shape().get(axis); i++) {
            gather(tensor, axis + 1, index + i * stride, numbers, target, width);
        }
    }

    /** Storages are kept: tensors share their memory with them, and several tensors may view the same one. */
    private ByteBuffer storage(PickleValue.Storage storage) throws MalformedCheckpointException, IOException {
        if (storage.size() > Integer.MAX_VALUE / storage.type().bytes()) {
            throw new MalformedCheckpointException("the checkpoint has a storage of more than 2 GiB");
        }
        ByteBuffer known = storages.get(storage.key());
        if (known == null) {
            known = source.read(storage);
            storages.put(storage.key(), known);
        }
        if (known.remaining() != storage.size() * storage.type().bytes()) {
            throw new MalformedCheckpointException("the checkpoint is damaged: its storage " + storage.key()
                    + " has another size than its tensors say");
        }
        return known;
    }

    private static MalformedCheckpointException misfit(String name, String problem) {
        return new MalformedCheckpointException("the checkpoint is damaged: the tensor " + name + " " + problem);
    }
}
