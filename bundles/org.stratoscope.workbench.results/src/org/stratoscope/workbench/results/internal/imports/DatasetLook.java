package org.stratoscope.workbench.results.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.task.inspection.DatasetTable;
import org.stratoscope.task.inspection.DatasetTableFile;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.workbench.results.internal.ChildTask;
import org.stratoscope.workbench.ui.Preferences;

/**
 * What a data set holds, with some of its images.
 *
 * @param images of shape (images, channels, height, width)
 */
record DatasetLook(DatasetTable table, PlainArray images) {

    private static final int IMAGES = 40;

    /** Has a process of its own open the data set. */
    static DatasetLook into(ComponentText data, Path folder, IProgressMonitor monitor, Consumer<String> progress)
            throws StratoscopeException, IOException, InterruptedException {
        Work work = new Work.Browse(data, IMAGES);
        TaskSpec task = new TaskSpec(0, 0, 0, Preferences.threads(), "float32", Map.of(), work, false);
        ChildTask.execute(task, folder, "opens the data set", monitor, progress);
        return new DatasetLook(
                DatasetTableFile.read(folder.resolve(DatasetTableFile.NAME)),
                PlainArray.read(DatasetTableFile.images(folder)));
    }

    /** The numbers in words. */
    String words() {
        int classes = table.classes().size();
        return String.format(java.util.Locale.ROOT, "%,d", table.images()) + " images of " + table.shape() + " in "
                + classes + (classes == 1 ? " class." : " classes.");
    }
}
