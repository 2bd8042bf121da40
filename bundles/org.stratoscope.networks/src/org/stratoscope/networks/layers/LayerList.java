package org.stratoscope.networks.layers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.networks.Architecture;

/**
 * A network written down as text, one line a layer:
 *
 * <pre>
 * # a residual block
 * conv1: conv 16 kernel=3 padding=1 bias=no
 * bn1:   norm
 *        relu
 * repeat i 0..2
 *   mark start
 *   block.{i}.conv: conv 16 kernel=3 padding=1 bias=no
 *   block.{i}.bn:   norm
 *   add start
 *   relu
 * end
 * global-avgpool
 * flatten
 * fc: linear classes
 * </pre>
 *
 * <p>A line is {@code [name:] kind [argument ...] [option=value ...]}; everything after {@code #} is a comment. A layer
 * takes the result of the line above. Names are those of the tensors ({@code conv1.weight}); layers without one get their
 * kind and a number.
 *
 * <ul>
 *   <li>{@code conv FILTERS} and {@code transposed-conv FILTERS}: {@code kernel}, {@code stride}, {@code padding} (or
 *       {@code same}), {@code dilation}, each a number or height x width such as {@code 3x5}, a
 *       kernel of 3 and stride 1 unless given; {@code groups} (or {@code
 *       channels}), {@code bias} ({@code yes}, as in PyTorch)
 *   <li>{@code maxpool}, {@code avgpool}: the same windows, with the kernel as stride unless given; {@code ceiling},
 *       {@code count-padding}; {@code global-avgpool}, {@code global-maxpool}, {@code adaptive-avgpool ROWS COLUMNS}
 *   <li>{@code norm} (batch normalisation), {@code instance-norm}, {@code local-norm CHANNELS}
 *   <li>{@code relu}, {@code relu6}, {@code tanh}, {@code sigmoid}, {@code silu}, {@code gelu}, {@code softplus}, {@code
 *       softsign}, {@code hard-swish}, {@code mish}, {@code identity}, {@code leaky-relu SLOPE}, {@code elu SLOPE}, {@code
 *       selu}, {@code prelu}, {@code clip LOWER UPPER}, {@code softmax}, {@code log-softmax}, {@code scale FACTOR}, {@code
 *       dropout RATE}
 *   <li>{@code flatten}, {@code linear OUTPUTS}, {@code pad size=N}, {@code subsample N}, {@code shortcut CHANNELS stride=N}
 *       (every N-th pixel and channels of zeros)
 *   <li>{@code add NAME}, {@code multiply NAME}, {@code subtract NAME}, {@code maximum NAME}: the layer above with another
 *       one; {@code concat NAME NAME ...}: those named one after another, {@code above} being the layer above
 *   <li>{@code mark NAME} gives the result above another name, {@code from NAME} goes on from there; {@code input} is the
 *       images
 *   <li>{@code repeat i A..B} ... {@code end} writes its lines for i = A to B, with {@code {i}} replaced
 *   <li>{@code classes} instead of a number stands for the number of classes of the data
 * </ul>
 */
public final class LayerList implements Architecture {

    private static final int LARGEST = 1 << 20;

    private final String title;
    private final Path file;
    private final List<LayerLine> lines;

    private LayerList(Path file, List<LayerLine> lines) {
        this.file = file;
        this.lines = lines;
        this.title = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    /**
     * Reads a layer list.
     *
     * @throws UnreadableFileException when it is missing, larger than 1 MiB, not UTF-8 or not a layer list
     */
    public static LayerList read(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnreadableFileException(file, "a layer list must not be larger than 1 MiB.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new LayerList(file, LayerListParser.parse(text));
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(file, "a layer list must be a text in UTF-8.", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "the file cannot be read: " + e.getMessage() + ".", e);
        } catch (LayerListException e) {
            throw new UnreadableFileException(file, e.getMessage() + ".", e);
        }
    }

    /** The name of the file without its extension. */
    @Override
    public String title() {
        return title;
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        try {
            return LayerGraph.build(lines, input, classes);
        } catch (LayerListException e) {
            throw new InvalidInputException("The layer list " + file + ", " + e.getMessage() + ".", e);
        }
    }
}
