package org.stratoscope.datasets.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.NumberType;
import org.stratoscope.api.run.Context;

/** Images and labels that a Python program wrote with {@code numpy.savez} or {@code numpy.save}. */
public final class NpzComponent implements DatasetComponent<NpzParameters> {

    private static final int CLASSES_AT_MOST = 100_000;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "npz",
                "NumPy arrays",
                "Images and labels from one .npz archive, compressed or not, or from two .npy files. Images are uint8,"
                        + " which are scaled to 0..1, or float32 or float64, which are taken as they are; their axes are"
                        + " images, channels, rows, columns, or channels last, or no channels. Labels are whole numbers"
                        + " from 0. Nothing in the files is executed.");
    }

    @Override
    public Class<NpzParameters> parameters() {
        return NpzParameters.class;
    }

    @Override
    public Dataset open(NpzParameters parameters, Context context) throws StratoscopeException {
        checkFile(parameters.file(), "file");
        if (parameters.labelsFile().isPresent()) {
            checkFile(parameters.labelsFile().get(), "labelsFile");
        }
        boolean plain = NpyArray.isArray(parameters.file());
        if (plain && parameters.labelsFile().isEmpty()) {
            throw new InvalidInputException("The file " + parameters.file()
                    + " holds one array only; set 'labelsFile' to the .npy with the labels.");
        }
        try (NpyArray images = plain
                ? NpyArray.ofFile(parameters.file())
                : NpyArray.ofEntry(parameters.file(), parameters.imagesKey(), "imagesKey")) {
            int[] labels;
            try (NpyArray array = parameters.labelsFile().isPresent()
                    ? NpyArray.ofFile(parameters.labelsFile().get())
                    : NpyArray.ofEntry(parameters.file(), parameters.labelsKey(), "labelsKey")) {
                labels = labels(array, images.header().axes().getFirst());
            }
            Dataset read = new NpyImages(images, parameters).read(labels, context.monitor());
            context.inputs().read(parameters.file());
            parameters.labelsFile().ifPresent(context.inputs()::read);
            String name = parameters.file().getFileName().toString();
            return parameters.noise().on(read, name, context.random());
        } catch (IOException e) {
            throw new UnreadableFileException(parameters.file(), "cannot be closed (" + e.getMessage() + ")", e);
        }
    }

    private static void checkFile(Path file, String parameter) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(
                    file, "is not a file; set '" + parameter + "' to one written by numpy.save or numpy.savez");
        }
    }

    private static int[] labels(NpyArray array, long images) throws UnreadableFileException {
        NumberType type = array.header().type();
        if (!type.whole() || array.header().axes().size() != 1) {
            throw array.refused("is not one of labels: it has the shape "
                    + array.header().axes() + " and numbers of type " + type.text()
                    + "; give whole numbers along one axis");
        }
        int count = Math.toIntExact(array.header().axes().getFirst());
        if (count != images) {
            throw array.refused(
                    "has " + count + " labels but there are " + images + " images; give one label for each image");
        }
        int[] labels = new int[count];
        byte[] bytes = new byte[type.bytes()];
        for (int i = 0; i < count; i++) {
            long label = type.integer(array.read(bytes), 0);
            if (label < 0 || label >= CLASSES_AT_MOST) {
                throw array.refused("has the label " + label + " at place " + i + "; number the classes from 0 to "
                        + (CLASSES_AT_MOST - 1) + " at most");
            }
            labels[i] = (int) label;
        }
        array.finish();
        return labels;
    }

    /** The number of classes: one more than the greatest label. */
    static int classes(int[] labels) {
        return Arrays.stream(labels).max().orElse(0) + 1;
    }
}
