package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.stratoscope.workbench.form.Scrolling;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/**
 * A list of the document on the left, what is selected of it on the right.
 *
 * @param <T> what is listed
 */
public final class ListForm<T extends EObject> implements Form {

    private static final int LIST_WIDTH = 170;
    private static final Pattern INDEX = Pattern.compile("^\\w+\\[(\\d+)]");

    private final FormContext context;
    private final ListKind<T> kind;
    private final ListEdits<T> edits;
    private final org.eclipse.swt.widgets.List names;
    private final ListActions<T> actions;
    private final Composite right;
    private final Button remove;
    private final Button up;
    private final Button down;
    private Form detail = () -> {};
    private int shown = -1;

    /** Creates the form. */
    public ListForm(Composite parent, FormContext context, ListKind<T> kind) {
        this.context = context;
        this.kind = kind;
        edits = new ListEdits<>(context, kind);
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(14, 0)
                .applyTo(area);
        Composite left = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, 80).applyTo(left);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        names = new org.eclipse.swt.widgets.List(left, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        names.setData("id", kind.path());
        Accessibles.name(names, "List of " + kind.path());
        GridDataFactory.fillDefaults().grab(true, true).hint(LIST_WIDTH, 60).applyTo(names);
        names.addListener(SWT.Selection, event -> show(names.getSelectionIndex()));
        actions = new ListActions<>(names, edits, this::select);
        Composite buttons = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(3, 0).applyTo(buttons);
        Button add = button(
                buttons, "Add", ("aeiou".indexOf(kind.noun().charAt(0)) < 0 ? "Add a " : "Add an ") + kind.noun());
        add.setData("id", kind.path() + ".add");
        add.addListener(SWT.Selection, event -> openMenu(add));
        remove = button(buttons, "Remove", "Remove the selected " + kind.noun() + " (Delete)");
        remove.addListener(SWT.Selection, event -> actions.remove());
        up = button(buttons, "\u2191", "Move up (Alt+Up)");
        up.addListener(SWT.Selection, event -> actions.move(-1));
        down = button(buttons, "\u2193", "Move down (Alt+Down)");
        down.addListener(SWT.Selection, event -> actions.move(1));
        right = new Composite(area, SWT.NONE);
        right.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 80).applyTo(right);
        new ListDrag<>(names, edits, this::select);
    }

    private static Button button(Composite parent, String text, String tip) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        return button;
    }

    private void openMenu(Button add) {
        List<ListKind.Addition<T>> additions = kind.additions(context);
        if (additions.size() == 1) {
            add(additions.getFirst());
            return;
        }
        Menu menu = new Menu(add);
        for (ListKind.Addition<T> addition : additions) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(addition.title().replace("&", "&&"));
            item.addListener(SWT.Selection, event -> add(addition));
        }
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(add.toDisplay(0, add.getSize().y));
        menu.setVisible(true);
    }

    private void add(ListKind.Addition<T> addition) {
        edits.add(addition);
        select(names.getItemCount() - 1);
    }

    /** Shows the item at the index, even where the same place shows another item already. */
    private void select(int index) {
        names.select(Math.max(0, Math.min(index, names.getItemCount() - 1)));
        shown = -1;
        show(names.getSelectionIndex());
    }

    @Override
    public void reveal(String path) {
        Matcher matcher = INDEX.matcher(path);
        if (matcher.find() && Integer.parseInt(matcher.group(1)) < names.getItemCount()) {
            select(Integer.parseInt(matcher.group(1)));
        }
    }

    @Override
    public void refresh() {
        List<T> items = edits.items();
        int before = names.getSelectionIndex();
        String[] labels = new String[items.size()];
        for (int i = 0; i < labels.length; i++) {
            boolean wrong =
                    !context.problems().get().below(kind.path() + "[" + i + "]").isEmpty();
            labels[i] = kind.label(items.get(i), i) + (wrong ? "  \u26a0" : "");
        }
        if (!List.of(labels).equals(List.of(names.getItems()))) {
            names.setItems(labels);
            names.select(Math.max(0, Math.min(before, labels.length - 1)));
        }
        show(names.getSelectionIndex());
        detail.refresh();
    }

    private void show(int index) {
        int count = edits.count();
        remove.setEnabled(index >= 0);
        up.setEnabled(index > 0);
        down.setEnabled(index >= 0 && index < count - 1);
        int wanted = count == 0 ? -2 : index;
        if (wanted == shown) {
            return;
        }
        shown = wanted;
        for (Control old : right.getChildren()) {
            old.dispose();
        }
        if (count == 0 || index < 0) {
            detail = () -> {};
            Label words = new Label(right, SWT.WRAP);
            words.setText(kind.nothing());
            words.setForeground(ThemeColours.faint(right));
        } else {
            detail = kind.detail(right, context, index);
            detail.refresh();
        }
        ((StackLayout) right.getLayout()).topControl = right.getChildren()[0];
        right.layout(true, true);
        Scrolling.fit(right.getChildren()[0]);
    }
}
