package org.stratoscope.workbench.results.internal.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.charts.compare.ComparedRows;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.plan.ExperimentSettings;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.workbench.results.internal.RunContentReader;
import org.stratoscope.workbench.ui.Failures;

/**
 * A run of a comparison as it was read.
 *
 * @param snapshot nothing when the run is gone or damaged
 * @param problem what is wrong with it, else empty
 */
record ComparedRun(Path folder, Optional<RunSnapshot> snapshot, ComparedRows rows, String problem) {

    /** Reads all runs; one that cannot be read keeps its place and its colour, without numbers. */
    static List<ComparedRun> read(List<Path> folders) {
        return java.util.stream.IntStream.range(0, folders.size())
                .mapToObj(i -> read(folders.get(i), name(folders, i), i))
                .toList();
    }

    /** The folder's name, with that of its parent where two are the same. */
    private static String name(List<Path> folders, int index) {
        Path folder = folders.get(index);
        String name = folder.getFileName().toString();
        boolean alone = folders.stream()
                        .filter(other -> other.getFileName().toString().equals(name))
                        .count()
                == 1;
        return alone ? name : name + " #" + (index + 1);
    }

    private static ComparedRun read(Path folder, String name, int colour) {
        try {
            if (!Files.isDirectory(folder)) {
                return without(folder, name, colour, "The folder of the run is gone.");
            }
            RunSnapshot snapshot = RunReader.read(folder);
            RunDirectory directory = new RunDirectory(folder);
            Map<String, String> settings =
                    new LinkedHashMap<>(ExperimentSettings.of(ExperimentDocuments.load(directory.document())));
            ResultTable table = new RunContentReader(folder).readTable();
            return new ComparedRun(
                    folder,
                    Optional.of(snapshot),
                    new ComparedRows(name, colour, settings, table),
                    snapshot.firstFailure().orElse(""));
        } catch (StratoscopeException e) {
            return without(folder, name, colour, Failures.sentence(e));
        }
    }

    private static ComparedRun without(Path folder, String name, int colour, String problem) {
        ComparedRows nothing = new ComparedRows(name, colour, Map.of(), ResultTable.empty(List.of()));
        return new ComparedRun(folder, Optional.empty(), nothing, problem);
    }

    String name() {
        return rows.name();
    }
}
