package org.stratoscope.datasets.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Generated images with the second-order statistics of photographs; the class is the shape of the leaves. */
public final class DeadLeavesComponent implements DatasetComponent<DeadLeavesParameters> {

    private static final long BYTES_AT_MOST = 1L << 30;
    private static final int CANCEL_CHECK = 64;
    private static final Normalization NORMALIZATION = new Normalization(List.of(0.47), List.of(0.25));

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "dead-leaves",
                "Dead leaves",
                "Generated images of occluding coloured shapes whose sizes follow a power law, which gives them the"
                        + " second-order statistics of photographs (Lee, Mumford and Huang 2001). The four classes are"
                        + " the shapes: discs, squares, triangles and bars.");
    }

    @Override
    public Class<DeadLeavesParameters> parameters() {
        return DeadLeavesParameters.class;
    }

    @Override
    public Dataset open(DeadLeavesParameters parameters, Context context) throws StratoscopeException {
        ImageShape shape = new ImageShape(DeadLeavesImage.CHANNELS, parameters.side(), parameters.side());
        if ((long) parameters.count() * shape.size() > BYTES_AT_MOST) {
            throw new InvalidInputException(
                    "The data set dead-leaves would take more than a gibibyte; lower 'count' or" + " 'side'.");
        }
        LeafShape[] shapes = LeafShape.values();
        byte[] pixels = new byte[parameters.count() * shape.size()];
        byte[] labels = new byte[parameters.count()];
        RandomStream stream = context.random().derive(parameters.split().name());
        context.monitor().begin("generating images", parameters.count());
        for (int i = 0; i < parameters.count(); i++) {
            if (i % CANCEL_CHECK == 0) {
                context.monitor().checkCancelled();
                context.monitor().worked(Math.min(CANCEL_CHECK, parameters.count() - i));
            }
            labels[i] = (byte) (i % shapes.length);
            new DeadLeavesImage(parameters, shapes[labels[i]], stream.derive(i)).draw(pixels, i * shape.size());
        }
        Dataset images = new PixelDataset(
                shape,
                Stream.of(shapes).map(s -> s.name().toLowerCase(Locale.ROOT)).toList(),
                pixels,
                labels,
                IntStream.range(0, parameters.count()).toArray(),
                NORMALIZATION,
                Optional.empty());
        return parameters.noise().on(images, parameters.split(), context.random());
    }
}
