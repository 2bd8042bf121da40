package org.stratoscope.workbench.editor.internal.form;

import java.util.Map;

/** What Copy, Cut, Paste and Delete of the menu do while a part of the editor has the focus. */
public interface EditCommands {

    /** Puts the actions, by the ids of the platform's action factories, in place of those before. */
    void offer(Map<String, Runnable> actions);

    /** Nothing is offered any more. */
    void withdraw();
}
