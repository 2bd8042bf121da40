package org.stratoscope.datasets.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.run.InputLog;

/**
 * Reads the binary format of the CIFAR data sets (Krizhevsky 2009): records of label bytes followed by the red, green
 * and blue planes of a 32 x 32 image. A file may hold any whole number of records.
 */
final class CifarFiles {

    static final int CHANNELS = 3;
    private static final int SIDE = 32;
    private static final int PIXELS = CHANNELS * SIDE * SIDE;
    private static final long BYTES_AT_MOST = 1L << 30;

    private final Path folder;
    private final InputLog inputs;

    CifarFiles(Path folder, InputLog inputs) {
        this.folder = folder;
        this.inputs = inputs;
    }

    /**
     * Reads the files that exist among those named.
     *
     * @param labelBytes bytes before each image; the last one is the label
     */
    Dataset read(List<String> names, int labelBytes, List<String> classes, CifarParameters parameters)
            throws StratoscopeException {
        List<Path> files = existing(names);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        for (Path file : files) {
            split(file, bytes(file, labelBytes), labelBytes, classes.size(), pixels, labels);
        }
        int[] order = parameters.selection().selection().order(labels.size());
        return new PixelDataset(
                new ImageShape(CHANNELS, SIDE, SIDE),
                classes,
                pixels.toByteArray(),
                labels.toByteArray(),
                order,
                new Normalization(parameters.mean(), parameters.std()),
                parameters.selection().resize());
    }

    /** Reads the class names, one a line, or takes the fallback when the file does not exist. */
    List<String> classes(String name, List<String> fallback) throws StratoscopeException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return fallback;
        }
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            inputs.read(file);
            return lines.size() == fallback.size() ? lines : fallback;
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private List<Path> existing(List<String> names) throws UnreadableFileException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFileException(folder, "is not a folder; set 'folder' to the one with the batch files");
        }
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            if (Files.isRegularFile(folder.resolve(name))) {
                files.add(folder.resolve(name));
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableFileException(
                    folder,
                    "holds none of the files " + String.join(", ", names) + "; set 'folder' to the one that does");
        }
        return files;
    }

    private byte[] bytes(Path file, int labelBytes) throws UnreadableFileException {
        try {
            long size = Files.size(file);
            int record = labelBytes + PIXELS;
            if (size == 0 || size % record != 0 || size > BYTES_AT_MOST) {
                throw new UnreadableFileException(
                        file,
                        "has " + size + " bytes, which is not a whole number of records of " + record
                                + " bytes; get the file again");
            }
            byte[] bytes = Files.readAllBytes(file);
            inputs.read(file);
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(file, "does not exist", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static void split(
            Path file,
            byte[] bytes,
            int labelBytes,
            int classes,
            ByteArrayOutputStream pixels,
            ByteArrayOutputStream labels)
            throws UnreadableFileException {
        for (int start = 0; start < bytes.length; start += labelBytes + PIXELS) {
            int label = Byte.toUnsignedInt(bytes[start + labelBytes - 1]);
            if (label >= classes) {
                throw new UnreadableFileException(
                        file,
                        "has label " + label + " in record " + start / (labelBytes + PIXELS) + " but there are only "
                                + classes + " classes; it is not a batch of this data set");
            }
            labels.write(label);
            pixels.write(bytes, start + labelBytes, PIXELS);
        }
    }
}
