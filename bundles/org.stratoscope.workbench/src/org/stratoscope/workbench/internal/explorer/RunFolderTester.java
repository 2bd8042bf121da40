package org.stratoscope.workbench.internal.explorer;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;

/** Tells whether a folder of the workspace is that of a run, from what the workspace knows without touching the disk. */
public final class RunFolderTester extends PropertyTester {

    private static final String JOURNAL = "journal.jsonl";

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof IFolder folder && isRun(folder);
    }

    static boolean isRun(IFolder folder) {
        return folder.findMember(JOURNAL) instanceof IFile;
    }
}
