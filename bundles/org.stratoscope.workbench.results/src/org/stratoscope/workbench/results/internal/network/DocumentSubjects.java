package org.stratoscope.workbench.results.internal.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.workbench.run.UserSettings;
import org.stratoscope.workbench.ui.InstalledServices;

/**
 * Plans a document that was not run, so that its networks can be inspected as those of a run. The plan and what is found lie
 * in the workspace's state, one folder for each different document. Not for the user interface's thread.
 */
final class DocumentSubjects {

    private DocumentSubjects() {}

    /** The folder with the planned tasks of the document as it is on the disk. */
    static RunDirectory plan(Path document) throws StratoscopeException, IOException {
        byte[] text = Files.readAllBytes(document);
        String key = document + "\n" + new String(text, StandardCharsets.UTF_8);
        RunDirectory directory = new RunDirectory(state().resolve("inspections")
                .resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()));
        if (!Files.isRegularFile(directory.task(0).resolve(TaskFile.NAME))) {
            ComponentRegistry registry = InstalledServices.registry();
            Experiment experiment = UserSettings.applied(
                    ExperimentDocuments.read(text, document.toString()), document.getParent(), registry);
            ExperimentPlan plan = new ExperimentPlanner(registry).plan(experiment, document.getParent(), false);
            for (TaskSpec task : plan.tasks().reversed()) {
                Path folder = directory.task(task.number());
                Files.createDirectories(folder);
                TaskFile.write(folder.resolve(TaskFile.NAME), task);
            }
        }
        return directory;
    }

    private static Path state() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(DocumentSubjects.class))
                .toPath();
    }
}
