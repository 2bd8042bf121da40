package org.stratoscope.loaders.torch.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.stratoscope.loaders.torch.internal.pickle.PickleException;
import org.stratoscope.loaders.torch.internal.pickle.PickleValue;
import org.stratoscope.loaders.torch.internal.pickle.Unpickler;
import org.stratoscope.network.weights.StateDictionary;

/** The layout since PyTorch 1.6: a zip archive of uncompressed entries, one of them the pickle, one for each storage. */
public final class ZipCheckpoint {

    private static final int MOST_ENTRIES = 100_000;
    private static final int LARGEST_PICKLE = 32 << 20;
    private static final int LARGEST_BYTE_ORDER = 16;
    private static final String PICKLE = "/data.pkl";

    private final ZipFile zip;
    private final String folder;

    private ZipCheckpoint(ZipFile zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    /** Reads the state dictionary. */
    public static StateDictionary read(Path file) throws MalformedCheckpointException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String folder = folder(zip, Files.size(file));
            return new ZipCheckpoint(zip, folder).read();
        } catch (ZipException e) {
            throw new MalformedCheckpointException("the zip archive is damaged or cut off (" + e.getMessage() + ")");
        } catch (PickleException e) {
            throw new MalformedCheckpointException(e);
        }
    }

    private StateDictionary read() throws MalformedCheckpointException, PickleException, IOException {
        checkByteOrder();
        ByteBuffer pickle = content(folder + PICKLE, LARGEST_PICKLE);
        PickleValue root = script(zip) ? Unpickler.readScript(pickle) : Unpickler.read(pickle);
        return TensorAssembly.assemble(root, this::storage);
    }

    /** Checks every entry before any is read, and finds the one folder that holds everything. */
    private static String folder(ZipFile zip, long fileSize) throws MalformedCheckpointException {
        if (zip.size() > MOST_ENTRIES) {
            throw new MalformedCheckpointException("the zip archive has more than " + MOST_ENTRIES + " entries");
        }
        boolean script = script(zip);
        List<String> folders = new ArrayList<>();
        long total = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            // The code of a program may be compressed; it is never read.
            boolean read = !script || name.endsWith(PICKLE) || name.contains("/data/");
            if (!read) {
                continue;
            }
            if (entry.getMethod() != ZipEntry.STORED) {
                throw new MalformedCheckpointException("the zip archive is compressed, which torch.save never does;"
                        + " extract it if a checkpoint is inside");
            }
            total += entry.getSize();
            if (name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length()) {
                folders.add(name.substring(0, name.length() - PICKLE.length()));
            }
        }
        if (folders.size() != 1) {
            throw new MalformedCheckpointException("the zip archive was not written by torch.save: it lacks data.pkl");
        }
        if (total > fileSize) {
            throw new MalformedCheckpointException("the zip archive is damaged: its entries overlap");
        }
        return folders.getFirst();
    }

    /** Whether it is a TorchScript program, of which only the tensors are taken. */
    private static boolean script(ZipFile zip) {
        return zip.stream().anyMatch(entry -> entry.getName().endsWith("/constants.pkl"));
    }

    private void checkByteOrder() throws MalformedCheckpointException, IOException {
        String name = folder + "/byteorder";
        if (zip.getEntry(name) != null) {
            ByteBuffer order = content(name, LARGEST_BYTE_ORDER);
            if (!StandardCharsets.US_ASCII.decode(order).toString().equals("little")) {
                throw new MalformedCheckpointException(
                        "the checkpoint was written on a big-endian machine; save it again on a usual one");
            }
        }
    }

    private ByteBuffer storage(PickleValue.Storage storage) throws MalformedCheckpointException, IOException {
        return content(
                folder + "/data/" + storage.key(),
                Math.toIntExact(storage.size() * storage.type().bytes()));
    }

    private ByteBuffer content(String name, int most) throws MalformedCheckpointException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new MalformedCheckpointException("the checkpoint is damaged: the entry " + name + " is missing");
        }
        if (entry.getSize() > most) {
            throw new MalformedCheckpointException("the checkpoint is damaged: the entry " + name + " is too large");
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes((int) entry.getSize());
            return ByteBuffer.wrap(bytes);
        }
    }
}
