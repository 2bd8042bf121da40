package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window as it opens for the first time. */
class WindowTests {

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    @Test
    void theWindowOpensWithOurPerspectiveAndItsViews() {
        assertEquals(
                "org.stratoscope.workbench.perspective",
                driver.page().getPerspective().getId());
        for (String view : List.of(
                "org.eclipse.ui.navigator.ProjectExplorer",
                "org.stratoscope.workbench.runs",
                IPageLayout.ID_PROBLEM_VIEW,
                IPageLayout.ID_PROGRESS_VIEW)) {
            assertNotNull(driver.page().findViewReference(view), view);
        }
    }

    @Test
    void theMenuBarHoldsOnlyWhatAnExperimenterNeeds() {
        List<String> menus = Arrays.stream(
                        driver.window().getShell().getMenuBar().getItems())
                .map(MenuItem::getText)
                .map(text -> text.replace("&", ""))
                .toList();
        assertEquals(List.of("File", "Edit", "Run", "Window", "Help"), menus);
    }

    @Test
    void theWelcomePageOffersThreeThings() throws CommandException {
        driver.execute("org.stratoscope.workbench.welcome");
        driver.byId(Canvas.class, "welcome.quickstart");
        driver.byId(Canvas.class, "welcome.network");
        driver.byId(Canvas.class, "welcome.figures");
        driver.screenshot("welcome");
    }

    @Test
    void theTitleNamesTheProduct() {
        assertTrue(driver.window().getShell().getText().contains("Stratoscope"));
    }
}
