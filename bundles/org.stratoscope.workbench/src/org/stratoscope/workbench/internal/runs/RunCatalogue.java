package org.stratoscope.workbench.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.plan.ExperimentSettings;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.workbench.run.RunFolders;

/**
 * All runs of all open projects. Ended runs are read once, as long as their journal stays as it is. One thread at a time.
 *
 * <p>The folders are read and not the index: only they tell what tasks do right now, which of them failed and why, and whether
 * the engine of a run still lives, which the view shows and its actions need. A thousand known folders are looked at again in
 * 14 ms; the index, which looks at the same journals first, took 390 ms before it answered.
 */
final class RunCatalogue {

    private record Known(FileTime modified, long size, RunSnapshot snapshot, Map<String, String> settings) {}

    private Map<Path, Known> known = new HashMap<>();

    /** Reads what has changed and answers all runs: those that go on first, then the newest. */
    RunList read() {
        Map<Path, Known> found = new HashMap<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            RunFolders.of(project).ifPresent(folder -> addAll(folder, found));
        }
        known = found;
        List<RunSnapshot> runs = new ArrayList<>();
        found.values().forEach(run -> runs.add(run.snapshot()));
        runs.sort(Comparator.<RunSnapshot, Boolean>comparing(run -> run.state() != RunState.RUNNING)
                .thenComparing(Comparator.comparing(RunSnapshot::started).reversed()));
        Map<Path, Map<String, String>> settings = new HashMap<>();
        found.forEach((folder, run) -> settings.put(folder, run.settings()));
        return new RunList(runs, RunDifferences.of(runs, settings));
    }

    private void addAll(Path folder, Map<Path, Known> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var children = Files.list(folder)) {
            for (Path child : children.filter(RunReader::isRun).toList()) {
                current(child).ifPresent(run -> found.put(child, run));
            }
        } catch (IOException e) {
            // A folder that vanishes while it is listed has no runs any more; the next reading tells.
            return;
        }
    }

    private Optional<Known> current(Path folder) {
        try {
            BasicFileAttributes journal =
                    Files.readAttributes(new RunDirectory(folder).journal(), BasicFileAttributes.class);
            Known before = known.get(folder);
            boolean same = before != null
                    && before.snapshot().state() != RunState.RUNNING
                    && before.modified().equals(journal.lastModifiedTime())
                    && before.size() == journal.size();
            return Optional.of(
                    same
                            ? before
                            : new Known(
                                    journal.lastModifiedTime(),
                                    journal.size(),
                                    RunReader.read(folder),
                                    before == null ? settings(folder) : before.settings()));
        } catch (IOException | UnreadableFileException e) {
            // A run whose journal is damaged cannot be listed; its folder stays as it is.
            return Optional.empty();
        }
    }

    /** The settings of the frozen document, which never changes; none where it cannot be read. */
    private static Map<String, String> settings(Path folder) {
        try {
            return ExperimentSettings.of(ExperimentDocuments.load(new RunDirectory(folder).document()));
        } catch (StratoscopeException unreadable) {
            return Map.of();
        }
    }
}
