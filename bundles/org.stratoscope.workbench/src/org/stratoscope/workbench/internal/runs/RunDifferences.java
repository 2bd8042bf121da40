package org.stratoscope.workbench.internal.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.engine.directory.RunSnapshot;

/** Says of every run what its settings have other than those of the run of the same title before it. */
final class RunDifferences {

    private static final int NAMED = 3;

    private RunDifferences() {}

    static Map<Path, String> of(List<RunSnapshot> runs, Map<Path, Map<String, String>> settings) {
        List<RunSnapshot> byTime = new ArrayList<>(runs);
        byTime.sort(Comparator.comparing(RunSnapshot::started));
        Map<String, RunSnapshot> last = new HashMap<>();
        Map<Path, String> differences = new HashMap<>();
        for (RunSnapshot run : byTime) {
            RunSnapshot before = last.put(run.folder().getParent() + "/" + run.title(), run);
            if (before != null) {
                differences.put(run.folder(), words(settings.get(before.folder()), settings.get(run.folder())));
            }
        }
        return differences;
    }

    private static String words(Map<String, String> before, Map<String, String> now) {
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(before.keySet());
        List<String> words = paths.stream()
                .filter(path -> !Objects.equals(before.get(path), now.get(path)))
                .map(path -> SweepValue.shortened(path) + " " + before.getOrDefault(path, "not set") + " \u2192 "
                        + now.getOrDefault(path, "not set"))
                .toList();
        if (words.isEmpty()) {
            return "nothing";
        }
        String named = String.join(", ", words.subList(0, Math.min(NAMED, words.size())));
        return words.size() > NAMED ? named + " and " + (words.size() - NAMED) + " more" : named;
    }
}
