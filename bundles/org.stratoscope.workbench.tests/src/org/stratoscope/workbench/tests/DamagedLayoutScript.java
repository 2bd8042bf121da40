package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.core.resources.ResourcesPlugin;
import org.stratoscope.workbench.ui.Preferences;

/** What the workbench says where the layout of its window is damaged: everything else is as it was. */
final class DamagedLayoutScript implements Script {

    @Override
    public void perform(Driver driver, Path folder) throws Exception {
        String found = driver.answerDamage();
        assertTrue(found.contains("The layout of the window could not be read"), found);
        assertEquals(
                "org.stratoscope.workbench.perspective",
                driver.page().getPerspective().getId());
        assertNotNull(driver.page().findViewReference("org.stratoscope.workbench.runs"));
        assertTrue(ResourcesPlugin.getWorkspace().getRoot().getProject("kept").isOpen());
        assertEquals(2, Preferences.store().getInt(Preferences.TASKS));
        driver.screenshot("damage-layout");
    }
}
