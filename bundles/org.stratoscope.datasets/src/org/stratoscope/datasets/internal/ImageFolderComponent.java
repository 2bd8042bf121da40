package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/** Pictures of any size in a folder, made square and of one size. */
public final class ImageFolderComponent implements DatasetComponent<ImageFolderParameters> {

    private static final long BYTES_AT_MOST = Integer.MAX_VALUE - 15;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "image-folder",
                "Folder of images",
                "Photographs and other pictures in a folder, or in one sub-folder for each class, in the order of their"
                        + " names: PNG, JPEG, BMP, GIF (its first frame), binary PPM and PGM. Grey pictures become"
                        + " RGB, what is transparent lies on black; colour profiles and the orientation noted by a"
                        + " camera are ignored.");
    }

    @Override
    public Class<ImageFolderParameters> parameters() {
        return ImageFolderParameters.class;
    }

    @Override
    public Dataset open(ImageFolderParameters parameters, Context context) throws StratoscopeException {
        ImageFolder folder = ImageFolder.list(parameters.folder());
        int[] order = parameters.order().selection().order(folder.files().size());
        ImageShape shape = new ImageShape(parameters.grey() ? 1 : 3, parameters.size(), parameters.size());
        if ((long) order.length * shape.size() > BYTES_AT_MOST) {
            throw new InvalidInputException("The " + order.length + " images of " + parameters.folder()
                    + " would take more than two gibibytes; lower 'count' or 'size'.");
        }
        folder.note().ifPresent(context.monitor()::note);
        byte[] pixels = new byte[order.length * shape.size()];
        context.monitor().begin("reading images", order.length);
        for (int i = 0; i < order.length; i++) {
            context.monitor().checkCancelled();
            Path file = folder.files().get(order[i]);
            Picture picture = PictureReader.read(file);
            context.inputs().read(file);
            byte[] square = (parameters.grey() ? picture.grey() : picture).square(parameters.crop(), parameters.size());
            System.arraycopy(square, 0, pixels, i * shape.size(), shape.size());
            context.monitor().worked(1);
        }
        Dataset images = new PixelDataset(
                shape,
                folder.classes(),
                pixels,
                IntStream.of(order).map(folder::label).toArray(),
                IntStream.range(0, order.length).toArray(),
                new Normalization(parameters.mean(), parameters.std()),
                Optional.empty());
        return parameters.noise().on(images, folder.name(), context.random());
    }
}
