package org.stratoscope.architecture;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the exported packages of a jar with those of its last release. */
final class ApiBaseline {

    private ApiBaseline() {}

    /** One sentence for each package whose version does not tell what changed. */
    static List<String> problems(Path newer, Path released) throws Exception {
        List<String> problems = new ArrayList<>();
        try (Processor processor = new Processor();
                Jar now = new Jar(newer.toFile());
                Jar before = new Jar(released.toFile())) {
            Baseline baseline = new Baseline(processor, new DiffPluginImpl());
            for (Baseline.Info info : baseline.baseline(now, before, new Instructions("org.stratoscope.*"))) {
                if (info.packageDiff.getDelta() == Delta.REMOVED) {
                    if (baseline.getBundleInfo().mismatch) {
                        problems.add(
                                info.packageName + " was released and is gone; keep it, or give the bundle version "
                                        + baseline.getBundleInfo().suggestedVersion + ".");
                    }
                } else if (info.mismatch) {
                    problems.add(info.packageName + " has version " + info.newerVersion + ", released as "
                            + info.olderVersion + ", and was changed (" + info.packageDiff.getDelta()
                            + "); give it version " + info.suggestedVersion + " in META-INF/MANIFEST.MF.");
                }
            }
        }
        return problems;
    }
}
