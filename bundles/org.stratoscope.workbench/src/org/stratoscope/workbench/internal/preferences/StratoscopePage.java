package org.stratoscope.workbench.internal.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.stratoscope.workbench.ui.Preferences;

/** Folders, threads and tasks at once, what gives tasks processes, what they share, and the theme. */
public final class StratoscopePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int AT_MOST = 1024;
    private static final int MEBIBYTES_AT_MOST = 999_999_999;

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
        explained(
                new DirectoryFieldEditor(Preferences.DATA, "Folder of &data sets:", getFieldEditorParent()),
                "Files of data sets are chosen from here, and found here when they are not beside the experiment.");
        explained(
                new DirectoryFieldEditor(Preferences.WEIGHTS, "Folder of &weights:", getFieldEditorParent()),
                "Files of networks are chosen from here, and found here when they are not beside the experiment.");
        number(
                Preferences.THREADS,
                "T&hreads of a task (0: all of the machine):",
                AT_MOST,
                "For experiments that do not say how many; the number that was used is kept with the run.");
        number(
                Preferences.TASKS,
                "&Tasks at once (0: as many as fit):",
                AT_MOST,
                "How many tasks of a run go on at the same time.");
        StringFieldEditor runner = new StringFieldEditor(Preferences.RUNNER, "&Runner:", getFieldEditorParent());
        explained(runner, "What gives the tasks of new runs their processes.");
        runner.getTextControl(getFieldEditorParent()).setMessage("local, or slurm:login=me@login,partition=cpu");
        explained(
                new BooleanFieldEditor(
                        Preferences.SHARING, "Tasks &share trainings and perturbed images", getFieldEditorParent()),
                "What one task computed, others with the same settings take from the cache; no number changes.");
        DirectoryFieldEditor cache = new DirectoryFieldEditor(
                Preferences.CACHE, "&Cache folder (empty: the usual):", getFieldEditorParent());
        explained(cache, "Where they share it; also the index of runs lies here.");
        number(
                Preferences.CACHE_LIMIT,
                "Cache &limit in MiB (0: the usual):",
                MEBIBYTES_AT_MOST,
                "What was not used for the longest time is deleted beyond this; usually 10240.");
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

    private void number(String name, String label, int most, String explanation) {
        IntegerFieldEditor number = new IntegerFieldEditor(name, label, getFieldEditorParent());
        number.setValidRange(0, most);
        explained(number, explanation);
    }

    private void explained(FieldEditor field, String explanation) {
        if (field instanceof StringFieldEditor text) {
            text.getLabelControl(getFieldEditorParent()).setToolTipText(explanation);
            text.getTextControl(getFieldEditorParent()).setToolTipText(explanation);
        } else if (field instanceof BooleanFieldEditor check) {
            check.getDescriptionControl(getFieldEditorParent()).setToolTipText(explanation);
        }
        addField(field);
    }

    @Override
    public boolean performOk() {
        boolean done = super.performOk();
        Theme.apply();
        Preferences.applyCache();
        return done;
    }
}
