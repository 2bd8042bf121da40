package org.stratoscope.engine.replay;

import java.io.IOException;
import java.nio.file.Path;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.engine.directory.RunDirectory;

/** The drift report as files in the run directory of the replay. */
public final class DriftFiles {

    /** The report to be read, without all numbers when they are many. */
    public static final String MARKDOWN = "drift.md";

    /** The report with every number, to be computed with; {@link DriftTable#read} reads it. */
    public static final String TABLE = "drift.csv";

    private DriftFiles() {}

    /** Writes both files, each atomically. */
    public static void write(RunDirectory replay, DriftReport report) throws IOException {
        Path folder = replay.folder();
        AtomicFiles.write(folder.resolve(TABLE), DriftTable.text(report));
        AtomicFiles.write(folder.resolve(MARKDOWN), DriftMarkdown.text(report));
    }
}
