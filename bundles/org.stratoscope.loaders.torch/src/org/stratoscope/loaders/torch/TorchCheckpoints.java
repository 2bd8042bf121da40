package org.stratoscope.loaders.torch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.loaders.torch.internal.LegacyCheckpoint;
import org.stratoscope.loaders.torch.internal.MalformedCheckpointException;
import org.stratoscope.loaders.torch.internal.ZipCheckpoint;
import org.stratoscope.network.weights.StateDictionary;

/** Reads checkpoints with extensions such as {@code .pth}, {@code .pt} and {@code .th}. */
public final class TorchCheckpoints {

    /** The first bytes of a zip archive, which PyTorch has written since version 1.6. */
    private static final int ZIP_MAGIC = 0x504B0304;

    private TorchCheckpoints() {}

    /**
     * Reads the state dictionary of a checkpoint, as written by {@code torch.save} of a state dictionary or of a dictionary
     * that holds one under {@code state_dict}, {@code model_state_dict}, {@code net} or {@code model}. Everything else in
     * it, such as an epoch, is ignored. Of a TorchScript program the tensors are taken by name and nothing is run. Both the zip format and the one before PyTorch 1.6 are read; names are kept as they
     * are.
     *
     * @throws UnreadableFileException when the file is missing or damaged, or holds anything but plain data
     */
    public static StateDictionary read(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file.");
        }
        try {
            return isZip(file) ? ZipCheckpoint.read(file) : LegacyCheckpoint.read(file);
        } catch (MalformedCheckpointException e) {
            throw new UnreadableFileException(file, e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "the file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES);
            channel.read(magic, 0);
            return magic.getInt(0) == ZIP_MAGIC;
        }
    }
}
