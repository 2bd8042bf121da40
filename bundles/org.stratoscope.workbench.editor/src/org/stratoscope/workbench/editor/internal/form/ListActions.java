package org.stratoscope.workbench.editor.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.actions.ActionFactory;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.workbench.ui.Failures;

/**
 * What can be done with the selected item of a list, by keys, by the context menu and by the menu Edit.
 *
 * @param <T> what is listed
 */
final class ListActions<T extends EObject> {

    private final org.eclipse.swt.widgets.List names;
    private final ListEdits<T> edits;
    private final IntConsumer select;

    ListActions(org.eclipse.swt.widgets.List names, ListEdits<T> edits, IntConsumer select) {
        this.names = names;
        this.edits = edits;
        this.select = select;
        Map<String, Runnable> ofMenu = new LinkedHashMap<>();
        ofMenu.put(ActionFactory.CUT.getId(), this::cut);
        ofMenu.put(ActionFactory.COPY.getId(), this::copy);
        ofMenu.put(ActionFactory.PASTE.getId(), this::paste);
        ofMenu.put(ActionFactory.DELETE.getId(), this::remove);
        EditCommands commands = edits.context().commands();
        names.addListener(SWT.FocusIn, event -> commands.offer(ofMenu));
        names.addListener(SWT.FocusOut, event -> commands.withdraw());
        names.addListener(SWT.Dispose, event -> {
            if (names.isFocusControl()) {
                commands.withdraw();
            }
        });
        names.addListener(SWT.KeyDown, this::key);
        names.setMenu(menu());
    }

    private Menu menu() {
        Menu menu = new Menu(names);
        item(menu, "Cut\tCtrl+X", this::cut);
        item(menu, "Copy\tCtrl+C", this::copy);
        item(menu, "Paste\tCtrl+V", this::paste);
        item(menu, "Duplicate\tCtrl+D", this::duplicate);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Move up\tAlt+Up", () -> move(-1));
        item(menu, "Move down\tAlt+Down", () -> move(1));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Remove\tDelete", this::remove);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem item : menu.getItems()) {
                item.setEnabled(item.getText().startsWith("Paste") || names.getSelectionIndex() >= 0);
            }
        });
        return menu;
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void key(Event event) {
        if (event.stateMask == SWT.MOD1 && event.keyCode == 'd') {
            duplicate();
        } else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_UP) {
            move(-1);
        } else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_DOWN) {
            move(1);
        } else {
            return;
        }
        event.doit = false;
    }

    void remove() {
        int index = names.getSelectionIndex();
        if (index >= 0) {
            edits.remove(index);
            select.accept(index);
        }
    }

    void move(int by) {
        int index = names.getSelectionIndex();
        if (edits.move(index, index + by)) {
            select.accept(index + by);
        }
    }

    void duplicate() {
        int index = names.getSelectionIndex();
        if (index >= 0) {
            edits.duplicate(index);
            select.accept(index + 1);
        }
    }

    private void cut() {
        copy();
        remove();
    }

    private void copy() {
        int index = names.getSelectionIndex();
        if (index < 0) {
            return;
        }
        try {
            String text = ListItemText.of(edits.kind(), edits.items().get(index));
            Clipboard clipboard = new Clipboard(names.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } catch (InvalidInputException e) {
            Failures.show("Copy " + edits.kind().noun(), e);
        }
    }

    private void paste() {
        Clipboard clipboard = new Clipboard(names.getDisplay());
        Object content = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        List<T> items = content instanceof String text ? ListItemText.items(edits.kind(), text) : List.of();
        if (!items.isEmpty()) {
            int at = names.getSelectionIndex() < 0 ? edits.count() : names.getSelectionIndex() + 1;
            edits.insert(items, at);
            select.accept(at);
        }
    }
}
