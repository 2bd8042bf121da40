package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Performs the script that the environment names, once the workbench is open, and closes the workbench. The word
 * {@code passed}, or what went wrong, is written into the file {@code report.txt} of the script's folder.
 */
public final class ScriptRunner implements IStartup {

    private static final String PACKAGE = "org.stratoscope.workbench.tests.";

    @Override
    public void earlyStartup() {
        String script = System.getenv("STRATOSCOPE_TEST_SCRIPT");
        if (script != null) {
            Path folder = Path.of(System.getenv("STRATOSCOPE_TEST_FOLDER"));
            System.setProperty("stratoscope.screenshots", System.getenv("STRATOSCOPE_TEST_SCREENSHOTS"));
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> perform(script, folder, display));
        }
    }

    private static void perform(String script, Path folder, Display display) {
        Driver driver = new Driver();
        String report = "passed";
        try {
            Class<?> type = Class.forName(PACKAGE + script);
            ((Script) type.getDeclaredConstructor().newInstance()).perform(driver, folder);
        } catch (Exception | AssertionError | LinkageError e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text, true));
            report = text.toString();
            driver.screenshot("failed-" + script);
            // Otherwise their changes would be asked about.
            driver.page().closeAllEditors(false);
        }
        try {
            Files.writeString(folder.resolve("report.txt"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
