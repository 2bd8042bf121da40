package org.stratoscope.loaders.torch.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratoscope.loaders.torch.internal.pickle.PickleException;
import org.stratoscope.loaders.torch.internal.pickle.PickleValue;
import org.stratoscope.loaders.torch.internal.pickle.Unpickler;
import org.stratoscope.network.weights.StateDictionary;

/**
 * The layout before PyTorch 1.6: five pickles (a magic number, a version, the machine, the content, the keys of the
 * storages), then for each key the number of values in eight bytes and the values.
 */
public final class LegacyCheckpoint {

    /** The magic number 0x1950a86a20f9469cfc6c, as the unpickler shows integers beyond 64 bits. */
    private static final PickleValue MAGIC = new PickleValue.Text("6cfc9c46f9206aa85019");

    private static final PickleValue VERSION = new PickleValue.Whole(1001);
    private static final int LARGEST_PICKLES = 32 << 20;

    private final FileChannel channel;
    private final Map<String, Long> positions = new HashMap<>();

    private LegacyCheckpoint(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads the state dictionary. */
    public static StateDictionary read(Path file) throws MalformedCheckpointException, IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new LegacyCheckpoint(channel).read();
        } catch (PickleException e) {
            throw new MalformedCheckpointException(e);
        } catch (EOFException e) {
            throw new MalformedCheckpointException("the checkpoint is damaged: it is cut off");
        }
    }

    private StateDictionary read() throws MalformedCheckpointException, PickleException, IOException {
        ByteBuffer pickles = bytes(0, (int) Math.min(channel.size(), LARGEST_PICKLES));
        checkMagic(pickles);
        if (!Unpickler.read(pickles).equals(VERSION)) {
            throw new MalformedCheckpointException(
                    "the checkpoint has an unknown version; save it again with a current PyTorch");
        }
        checkMachine(Unpickler.read(pickles));
        PickleValue root = Unpickler.read(pickles);
        Map<String, PickleValue.Storage> storages = storages(root);
        locate(Unpickler.read(pickles), storages, pickles.position());
        return TensorAssembly.assemble(root, this::storage);
    }

    private static void checkMagic(ByteBuffer pickles) throws MalformedCheckpointException {
        try {
            if (Unpickler.read(pickles).equals(MAGIC)) {
                return;
            }
        } catch (PickleException e) {
            throw new MalformedCheckpointException(noCheckpoint());
        }
        throw new MalformedCheckpointException(noCheckpoint());
    }

    private static String noCheckpoint() {
        return "this is not a PyTorch checkpoint; save the state_dict() of the model with torch.save";
    }

    private static void checkMachine(PickleValue machine) throws MalformedCheckpointException {
        if (!(machine instanceof PickleValue.Dictionary(Map<String, PickleValue> entries))
                || !new PickleValue.Truth(true).equals(entries.get("little_endian"))) {
            throw new MalformedCheckpointException(
                    "the checkpoint was written on a big-endian machine; save it again on a usual one");
        }
    }

    /** The storages of all tensors in the content, by key; every container is walked through once. */
    private static Map<String, PickleValue.Storage> storages(PickleValue root) {
        Map<String, PickleValue.Storage> found = new HashMap<>();
        Set<PickleValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<PickleValue> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            PickleValue value = open.pop();
            if (!seen.add(value)) {
                continue;
            }
            switch (value) {
                case PickleValue.Tensor tensor -> found.put(tensor.storage().key(), tensor.storage());
                case PickleValue.Dictionary(Map<String, PickleValue> entries) -> open.addAll(entries.values());
                case PickleValue.Sequence(List<PickleValue> elements) -> open.addAll(elements);
                case PickleValue.Tuple(List<PickleValue> elements) -> open.addAll(elements);
                default -> {
                    // other values hold no tensors
                }
            }
        }
        return found;
    }

    /** Notes where the values of each key begin. */
    private void locate(PickleValue keys, Map<String, PickleValue.Storage> storages, long start)
            throws MalformedCheckpointException, IOException {
        if (!(keys instanceof PickleValue.Sequence(List<PickleValue> elements))) {
            throw new MalformedCheckpointException("the checkpoint is damaged: it lacks the list of its storages");
        }
        long position = start;
        for (PickleValue element : elements) {
            PickleValue.Storage storage = element instanceof PickleValue.Text(String key) ? storages.get(key) : null;
            if (storage == null) {
                throw new MalformedCheckpointException("the checkpoint is damaged: it lists a storage nothing uses");
            }
            long size = bytes(position, Long.BYTES).getLong();
            if (size != storage.size()) {
                throw new MalformedCheckpointException("the checkpoint is damaged: its storage " + storage.key()
                        + " has another size than its tensors say");
            }
            positions.put(storage.key(), position + Long.BYTES);
            position += Long.BYTES + size * storage.type().bytes();
        }
    }

    private ByteBuffer storage(PickleValue.Storage storage) throws MalformedCheckpointException, IOException {
        Long position = positions.get(storage.key());
        if (position == null) {
            throw new MalformedCheckpointException(
                    "the checkpoint is damaged: the storage " + storage.key() + " is missing");
        }
        return bytes(position, Math.toIntExact(storage.size() * storage.type().bytes()));
    }

    /** Reads bytes that must be there; memory is taken only when the file is long enough. */
    private ByteBuffer bytes(long position, int count) throws IOException {
        if (position < 0 || position + count > channel.size()) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
