package @PACKAGE@;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;

/** Reads a linear classifier from a CSV file. A loader is a network component with a file among its parameters. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements NetworkComponent<@STEM@Parameters> {

    private static final long MAXIMUM_BYTES = 256L << 20;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "A linear classifier whose weights are read from a CSV file.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Network create(@STEM@Parameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        // The file's SHA-256 becomes a part of the run.
        context.inputs().read(parameters.file());
        float[] weights = weights(parameters.file(), request);
        GraphBuilder builder = new GraphBuilder(request.input());
        builder.add(
                "linear", new Operation.Linear(request.classes(), false), builder.flatten("flatten", Graph.INPUT));
        return GraphNetwork.create(
                "@TITLE@",
                builder.build(),
                true,
                specification -> FloatBuffer.wrap(weights),
                context.manager(),
                context.precision());
    }

    private static float[] weights(Path file, NetworkRequest request) throws UnreadableFileException {
        int width = request.input().size();
        float[] weights = new float[request.classes() * width];
        try {
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw new UnreadableFileException(file, "is larger than 256 MB; such a network is not linear.");
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != request.classes()) {
                throw new UnreadableFileException(
                        file, "has " + lines.size() + " lines but the data has " + request.classes() + " classes.");
            }
            for (int row = 0; row < lines.size(); row++) {
                String[] numbers = lines.get(row).split(",");
                if (numbers.length != width) {
                    throw new UnreadableFileException(
                            file,
                            "has " + numbers.length + " numbers in line " + (row + 1) + " but images have " + width
                                    + " values.");
                }
                for (int column = 0; column < width; column++) {
                    weights[row * width + column] = Float.parseFloat(numbers[column].strip());
                }
            }
            return weights;
        } catch (IOException | NumberFormatException e) {
            throw new UnreadableFileException(file, "is no table of numbers (" + e.getMessage() + ").", e);
        }
    }
}
