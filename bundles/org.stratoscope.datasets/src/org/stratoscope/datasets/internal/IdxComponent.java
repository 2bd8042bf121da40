package org.stratoscope.datasets.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.run.Context;

/** Data sets in the IDX format of MNIST (LeCun, Cortes and Burges), plain or gzipped. */
public final class IdxComponent implements DatasetComponent<IdxParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "idx",
                "IDX files (MNIST family)",
                "Grey images with labels in the IDX format of MNIST and Fashion-MNIST, plain or gzipped, under their"
                        + " usual file names.");
    }

    @Override
    public Class<IdxParameters> parameters() {
        return IdxParameters.class;
    }

    @Override
    public Dataset open(IdxParameters parameters, Context context) throws StratoscopeException {
        String prefix = parameters.selection().split() == Split.TRAIN ? "train" : "t10k";
        Path imageFile = file(parameters.folder(), prefix + "-images-idx3-ubyte");
        Path labelFile = file(parameters.folder(), prefix + "-labels-idx1-ubyte");
        IdxFile images = IdxFile.read(imageFile, 3);
        IdxFile labels = IdxFile.read(labelFile, 1);
        context.inputs().read(imageFile);
        context.inputs().read(labelFile);
        int count = images.sizes().getFirst();
        if (labels.sizes().getFirst() != count) {
            throw new UnreadableFileException(
                    labelFile,
                    "has " + labels.sizes().getFirst() + " labels but " + imageFile + " has " + count
                            + " images; get both files again");
        }
        int[] order = parameters.selection().selection().order(count);
        Dataset pixels = new PixelDataset(
                new ImageShape(1, images.sizes().get(1), images.sizes().get(2)),
                classes(labels.values()),
                images.values(),
                labels.values(),
                order,
                new Normalization(parameters.mean(), parameters.std()),
                parameters.selection().resize());
        return parameters.noise().on(pixels, parameters.selection().split(), context.random());
    }

    private static List<String> classes(byte[] labels) {
        int greatest = 0;
        for (byte label : labels) {
            greatest = Math.max(greatest, Byte.toUnsignedInt(label));
        }
        return IntStream.rangeClosed(0, greatest).mapToObj(Integer::toString).toList();
    }

    private static Path file(Path folder, String name) throws UnreadableFileException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFileException(folder, "is not a folder; set 'folder' to the one with the IDX files");
        }
        for (String candidate : List.of(name, name + ".gz")) {
            if (Files.isRegularFile(folder.resolve(candidate))) {
                return folder.resolve(candidate);
            }
        }
        throw new UnreadableFileException(
                folder, "holds neither " + name + " nor " + name + ".gz; set 'folder' to the one that does");
    }
}
