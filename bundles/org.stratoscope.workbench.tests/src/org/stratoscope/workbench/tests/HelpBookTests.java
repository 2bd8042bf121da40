package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The help book opens, is searched, and shows the place that was found. */
class HelpBookTests {

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    @Test
    void aSearchLeadsToItsPlace() throws CommandException {
        driver.execute("org.stratoscope.workbench.help");
        Tree contents = driver.byId(Tree.class, "help.contents");
        driver.waitUntil("the contents are read", () -> contents.getItemCount() > 1);
        StyledText page = driver.byId(StyledText.class, "help.page");
        assertTrue(page.getText().startsWith("The workbench"), page.getText());
        driver.byId(Text.class, "help.search").setText("slurm login node");
        assertTrue(contents.getItemCount() >= 1, "nothing was found");
        TreeItem hit = contents.getItem(0);
        contents.setSelection(hit);
        Event event = new Event();
        event.item = hit;
        contents.notifyListeners(SWT.Selection, event);
        assertTrue(page.getText().startsWith("Runs"), page.getText());
        assertTrue(
                page.getText().substring(page.getCaretOffset()).contains("login"),
                "the page stands before the words that were found");
        driver.byId(Text.class, "help.search").setText("no page has thisword");
        assertEquals(1, contents.getItemCount());
        driver.byId(Text.class, "help.search").setText("");
        assertTrue(contents.getItemCount() > 1, "the contents are back");
        driver.screenshot("help-book");
    }
}
