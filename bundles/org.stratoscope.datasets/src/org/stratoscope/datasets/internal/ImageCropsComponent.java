package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Small images from random places of pictures, to be told apart by the way they were turned: a task that needs edges. */
public final class ImageCropsComponent implements DatasetComponent<ImageCropsParameters> {

    private static final long VALUES_AT_MOST = (1L << 31) / Float.BYTES;
    private static final int COLOURS = 3;
    private static final int QUARTERS = 4;
    private static final float WHITE = 255;

    /**
     * Where a crop comes from.
     *
     * @param picture number of the picture
     * @param down place of its upper edge as a share of the room there is
     * @param across place of its left edge as a share of the room there is
     * @param turns quarter turns, anticlockwise
     */
    private record Place(int picture, double down, double across, int turns) {

        static Place draw(RandomStream random, int pictures, boolean turned) {
            return new Place(
                    random.nextInt(pictures),
                    random.nextDouble(),
                    random.nextDouble(),
                    turned ? random.nextInt(QUARTERS) : 0);
        }
    }

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "image-crops",
                "Crops of pictures",
                "Square crops from random places of the pictures in a folder, reduced by averaging, with values from 0 to 1."
                        + " Each is turned by a random number of quarter turns, which is its class: a task that is solved"
                        + " by looking at edges.");
    }

    @Override
    public Class<ImageCropsParameters> parameters() {
        return ImageCropsParameters.class;
    }

    @Override
    public Dataset open(ImageCropsParameters parameters, Context context) throws StratoscopeException {
        ImageFolder folder = ImageFolder.list(parameters.folder());
        folder.note().ifPresent(context.monitor()::note);
        ImageShape shape = new ImageShape(COLOURS, parameters.size(), parameters.size());
        int count = parameters.count();
        if ((long) count * shape.size() > VALUES_AT_MOST) {
            throw new InvalidInputException(
                    "The data set image-crops would take more than two gibibytes; lower 'count' or 'size'.");
        }
        RandomStream stream = context.random().derive(parameters.split().name());
        Place[] places = new Place[count];
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            places[n] = Place.draw(stream.derive(n), folder.files().size(), parameters.rotations());
            labels[n] = places[n].turns();
        }
        float[] values = new float[count * shape.size()];
        context.monitor().begin("reading images", folder.files().size());
        for (int picture = 0; picture < folder.files().size(); picture++) {
            context.monitor().checkCancelled();
            crop(folder.files().get(picture), picture, places, parameters, values, context);
            context.monitor().worked(1);
        }
        List<String> classes = parameters.rotations() ? List.of("0", "90", "180", "270") : List.of("any");
        Dataset images = new FloatDataset(shape, classes, values, labels);
        return parameters.noise().on(images, parameters.split(), context.random());
    }

    /** Takes all crops of one picture, so that one picture is in memory at a time. */
    private static void crop(
            Path file, int number, Place[] places, ImageCropsParameters parameters, float[] values, Context context)
            throws UnreadableFileException {
        int side = parameters.size() * parameters.reduction();
        Picture picture = PictureReader.read(file);
        context.inputs().read(file);
        int height = picture.shape().height();
        int width = picture.shape().width();
        if (height < side || width < side) {
            throw new UnreadableFileException(
                    file,
                    "has only " + height + " x " + width + " pixels, but crops take " + side + " x " + side
                            + "; lower 'size' or 'reduction', or remove it from 'folder'");
        }
        int size = COLOURS * parameters.size() * parameters.size();
        for (int n = 0; n < places.length; n++) {
            if (places[n].picture() == number) {
                int top = (int) (places[n].down() * (height - side + 1));
                int left = (int) (places[n].across() * (width - side + 1));
                take(picture, top, left, places[n].turns(), parameters, values, n * size);
            }
        }
    }

    private static void take(
            Picture picture,
            int top,
            int left,
            int turns,
            ImageCropsParameters parameters,
            float[] values,
            int offset) {
        int size = parameters.size();
        int reduction = parameters.reduction();
        int width = picture.shape().width();
        int plane = picture.shape().height() * width;
        for (int channel = 0; channel < COLOURS; channel++) {
            // A grey picture has one channel.
            int source = Math.min(channel, picture.shape().channels() - 1);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    int sum = 0;
                    for (int i = 0; i < reduction * reduction; i++) {
                        int y = top + row * reduction + i / reduction;
                        int x = left + column * reduction + i % reduction;
                        sum += Byte.toUnsignedInt(picture.pixels()[source * plane + y * width + x]);
                    }
                    int place = turned(row, column, size, turns);
                    values[offset + channel * size * size + place] = sum / WHITE / (reduction * reduction);
                }
            }
        }
    }

    /** Where a pixel comes to lie after so many quarter turns, anticlockwise. */
    private static int turned(int row, int column, int size, int turns) {
        return switch (turns) {
            case 0 -> row * size + column;
            case 1 -> (size - 1 - column) * size + row;
            case 2 -> (size - 1 - row) * size + size - 1 - column;
            default -> column * size + size - 1 - row;
        };
    }
}
