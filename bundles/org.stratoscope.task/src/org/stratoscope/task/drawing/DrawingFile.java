package org.stratoscope.task.drawing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.drawing.ColourTable;
import org.stratoscope.api.drawing.Drawing;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.task.spec.Json;

/** Writes and reads {@code drawing.json}, every number so that it reads back the same. */
public final class DrawingFile {

    /** The file's name in the folder of a drawing. */
    public static final String NAME = "drawing.json";

    private static final long BYTES_AT_MOST = 1L << 27;
    private static final String CHART = "chart";
    private static final String TABLE = "colours";
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private DrawingFile() {}

    /** Writes the drawing atomically. */
    public static void write(Path file, Drawing drawing) throws IOException {
        JsonObject json = new JsonObject();
        switch (drawing) {
            case Chart chart -> json.add(CHART, GSON.toJsonTree(chart));
            case ColourTable table -> json.add(TABLE, GSON.toJsonTree(table));
        }
        AtomicFiles.write(file, Json.line(json) + "\n");
    }

    /**
     * Reads a drawing, which has to keep all that {@link Chart} and {@link ColourTable} demand.
     *
     * @throws UnreadableFileException when the file is missing, too large or is no drawing
     */
    public static Drawing read(Path file) throws UnreadableFileException {
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new UnreadableFileException(file, "is too large for a drawing");
            }
            JsonObject json = GSON.fromJson(Files.readString(file), JsonObject.class);
            Drawing drawing = json.has(CHART)
                    ? GSON.fromJson(json.get(CHART), Chart.class)
                    : GSON.fromJson(json.get(TABLE), ColourTable.class);
            if (drawing == null) {
                throw new UnreadableFileException(file, "is not a drawing");
            }
            return drawing;
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RuntimeException e) {
            // What a record refuses arrives wrapped by the reader, in types that it does not name.
            throw new UnreadableFileException(file, "is not a drawing", e);
        }
    }
}
