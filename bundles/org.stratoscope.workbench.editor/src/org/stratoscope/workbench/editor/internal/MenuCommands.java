package org.stratoscope.workbench.editor.internal;

import java.util.Map;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.stratoscope.workbench.editor.internal.form.EditCommands;

/** Puts what the editor offers behind the entries of the menu Edit. */
final class MenuCommands implements EditCommands {

    private final IActionBars bars;
    private Set<String> offered = Set.of();

    MenuCommands(IActionBars bars) {
        this.bars = bars;
    }

    @Override
    public void offer(Map<String, Runnable> actions) {
        clear();
        actions.forEach((id, action) -> bars.setGlobalActionHandler(id, wrapped(action)));
        offered = Set.copyOf(actions.keySet());
        bars.updateActionBars();
    }

    private static IAction wrapped(Runnable action) {
        return new Action() {
            @Override
            public void run() {
                action.run();
            }
        };
    }

    @Override
    public void withdraw() {
        clear();
        bars.updateActionBars();
    }

    private void clear() {
        offered.forEach(id -> bars.setGlobalActionHandler(id, null));
        offered = Set.of();
    }
}
