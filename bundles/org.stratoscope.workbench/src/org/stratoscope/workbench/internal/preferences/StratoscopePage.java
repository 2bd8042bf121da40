package org.stratoscope.workbench.internal.preferences;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.stratoscope.workbench.ui.Preferences;

/** Folders, tasks at once, what gives tasks processes, and the theme. */
public final class StratoscopePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int TASKS_AT_MOST = 1024;

    /** Creates the page. */
    public StratoscopePage() {
        super(GRID);
        setPreferenceStore(Preferences.store());
        setDescription("Where files are looked for, how much of the machine runs use, and how the window looks.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // Nothing of the workbench is needed.
    }

    @Override
    protected void createFieldEditors() {
        addField(new DirectoryFieldEditor(Preferences.DATA, "Folder of &data sets:", getFieldEditorParent()));
        addField(new DirectoryFieldEditor(Preferences.WEIGHTS, "Folder of &weights:", getFieldEditorParent()));
        IntegerFieldEditor tasks = new IntegerFieldEditor(
                Preferences.TASKS, "&Tasks at once (0: as many as fit):", getFieldEditorParent());
        tasks.setValidRange(0, TASKS_AT_MOST);
        addField(tasks);
        StringFieldEditor runner = new StringFieldEditor(Preferences.RUNNER, "&Runner:", getFieldEditorParent());
        runner.getTextControl(getFieldEditorParent()).setMessage("local, or slurm:login=me@login,partition=cpu");
        addField(runner);
        addField(new ComboFieldEditor(
                Preferences.THEME,
                "Th&eme:",
                new String[][] {
                    {"As the system", Preferences.SYSTEM},
                    {"Light", Preferences.LIGHT},
                    {"Dark", Preferences.DARK}
                },
                getFieldEditorParent()));
    }

    @Override
    public boolean performOk() {
        boolean done = super.performOk();
        Theme.apply();
        return done;
    }
}
