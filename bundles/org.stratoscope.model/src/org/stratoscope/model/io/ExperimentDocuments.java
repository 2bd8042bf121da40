package org.stratoscope.model.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.internal.codec.ExperimentDecoder;
import org.stratoscope.model.internal.codec.ExperimentEncoder;
import org.stratoscope.model.internal.migration.Migrations;
import org.stratoscope.model.internal.xml.DocumentElement;
import org.stratoscope.model.internal.xml.DocumentLimits;
import org.stratoscope.model.internal.xml.DocumentReader;

/**
 * Opens and saves experiment documents. Opening takes foreign files: it follows nothing that a file names, has limits on
 * size, depth and number of elements, and lifts older formats to the present one. A saved document that is opened and
 * saved again has the same bytes.
 */
public final class ExperimentDocuments {

    /** The extension of document files, without the dot. */
    public static final String FILE_EXTENSION = "experiment";

    private ExperimentDocuments() {}

    /**
     * Opens a document. Components that are not installed and their parameters are kept as they are; a document may be
     * incomplete, which {@link org.stratoscope.model.problems.ExperimentProblems} tells.
     *
     * @throws UnreadableFileException when there is no such file or it cannot be read
     * @throws InvalidInputException when the content is no experiment, damaged, hostile or of a newer format
     */
    public static Experiment load(Path file) throws UnreadableFileException, InvalidInputException {
        if (!Files.exists(file)) {
            throw new UnreadableFileException(file, "there is no such file; check the name.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "this is not a file; name the experiment document itself.");
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte more than allowed is enough for the reader to refuse, however long the file is.
            bytes = stream.readNBytes(DocumentLimits.STANDARD.bytes() + 1);
        } catch (IOException failure) {
            throw new UnreadableFileException(
                    file, "the file cannot be read; check its permissions and the disk.", failure);
        }
        return read(bytes, file.toString());
    }

    /**
     * Reads a document from memory.
     *
     * @param name what error sentences call the document
     * @throws InvalidInputException when the content is no experiment, damaged, hostile or of a newer format
     */
    public static Experiment read(byte[] bytes, String name) throws InvalidInputException {
        DocumentElement root = new DocumentReader(name, DocumentLimits.STANDARD).read(bytes);
        return new ExperimentDecoder(name).decode(Migrations.standard().migrate(root, name));
    }

    /**
     * Saves the experiment: serialises it in memory and then replaces the file as a whole.
     *
     * @throws InvalidInputException when a field holds what a document cannot hold; the file is as it was
     * @throws IOException when the file cannot be written; the file is as it was
     */
    public static void save(Experiment experiment, Path file) throws IOException, InvalidInputException {
        AtomicFiles.write(file, toBytes(experiment));
    }

    /**
     * Answers the document's bytes: UTF-8, {@code \n} line ends, an attribute or element a line.
     *
     * @throws InvalidInputException when a field holds what a document cannot hold, such as a control character
     */
    public static byte[] toBytes(Experiment experiment) throws InvalidInputException {
        return ExperimentEncoder.encode(experiment);
    }
}
