package org.stratoscope.task.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.stratoscope.api.check.CheckResult;
import org.stratoscope.api.check.FolderCheck;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.checks.CheckLog;
import org.stratoscope.task.checks.CheckedCase;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Runs recorded cases one after another; a case that cannot be run has failed, and the next one goes on. */
record CheckTask(
        TaskSpec task, Work.Check work, Path folder, ComponentRegistry registry, Monitor monitor, InputLog inputs) {

    void execute() throws StratoscopeException, IOException {
        FolderCheck check = registry.requireCheck(work.check());
        DataType precision = DataType.valueOf(task.precision().toUpperCase(Locale.ROOT));
        monitor.begin("checking", work.cases().size());
        try (CheckLog log = CheckLog.open(folder.resolve(CheckLog.NAME))) {
            for (String test : work.cases()) {
                monitor.checkCancelled();
                try (NDManager manager = NDManager.newBaseManager()) {
                    Context context = new Context(manager, TaskStreams.of(task).network(), monitor, inputs, precision);
                    log.append(new CheckedCase(test, result(check, Path.of(test), context)));
                }
                monitor.worked(1);
            }
        }
    }

    private static CheckResult result(FolderCheck check, Path test, Context context) throws CancelledException {
        try {
            return check.check(test, context);
        } catch (CancelledException e) {
            throw e;
        } catch (StratoscopeException e) {
            return new CheckResult.Failed(e.getMessage());
        }
    }
}
