package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.examples.Examples;
import org.stratoscope.workbench.run.RunExperiment;

/** A run whose folder somebody deletes ends with one sentence. */
class DeletedRunTests {

    private static final int LOOK_MS = 50;

    private final Driver driver = new Driver();
    private final StandIn processes = new StandIn((task, place) -> Optional.empty());

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    @Test
    void whatHappenedIsTold() throws Exception {
        IFile file = Projects.experiment(
                Projects.create("deleted"),
                Examples.find("quickstart").orElseThrow().document());
        processes.hold();
        processes.register();
        try {
            RunExperiment.start(file);
            driver.waitUntil("a task is asked for", () -> !processes.asked().isEmpty());
            Path run = driver.folderBelow(Projects.runs(file.getProject()));
            driver.byId(Label.class, "run.state");
            delete(run);
            processes.cancel(List.of());
            assertEquals(
                    run + " was deleted while the run in it went on, so the run ended; nothing of it is kept.",
                    wordsOfDialog());
        } finally {
            processes.unregister();
        }
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Closes the dialog by a timer, as its own loop of events keeps the test from going on. */
    private String wordsOfDialog() {
        Display display = Display.getCurrent();
        String[] words = {null};
        Runnable look = new Runnable() {
            @Override
            public void run() {
                driver
                        .all(
                                Label.class,
                                label -> label.getShell().getText().equals("Run experiment")
                                        && !label.getText().isBlank())
                        .stream()
                        .findFirst()
                        .ifPresentOrElse(
                                label -> {
                                    words[0] = label.getText();
                                    label.getShell().close();
                                },
                                () -> display.timerExec(LOOK_MS, this));
            }
        };
        look.run();
        driver.waitUntil("the dialog", () -> words[0] != null);
        display.timerExec(-1, look);
        return words[0];
    }
}
