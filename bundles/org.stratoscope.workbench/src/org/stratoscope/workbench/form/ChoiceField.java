package org.stratoscope.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of a few values; the first entry may stand for none. A value that is not among them is kept and shown. */
public final class ChoiceField implements Field {

    /**
     * An entry.
     *
     * @param value nothing where the entry means that no value is given
     * @param text what is shown
     */
    public record Entry(Optional<String> value, String text) {

        /** The entry that stands for none. */
        public static Entry none(String text) {
            return new Entry(Optional.empty(), text);
        }

        /** A value that speaks for itself. */
        public static Entry of(String value) {
            return new Entry(Optional.of(value), value);
        }

        /** A value and what is shown for it. */
        public static Entry of(String value, String text) {
            return new Entry(Optional.of(value), text);
        }
    }

    private final Combo combo;
    private final List<Entry> offered;
    private List<Entry> entries;

    /** Creates the field; it tells of every choice. */
    public ChoiceField(Composite parent, List<Entry> offered, Consumer<Optional<String>> edited) {
        this.offered = List.copyOf(offered);
        this.entries = this.offered;
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        fill();
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() >= 0) {
                edited.accept(entries.get(combo.getSelectionIndex()).value());
            }
        });
    }

    private void fill() {
        combo.setItems(entries.stream().map(Entry::text).toArray(String[]::new));
    }

    @Override
    public void show(Optional<String> value) {
        int index = index(offered, value);
        if (index < 0 && value.isPresent()) {
            List<Entry> longer = new ArrayList<>(offered);
            longer.add(Entry.of(value.get(), value.get() + " (unknown)"));
            setEntries(longer);
            index = longer.size() - 1;
        } else {
            setEntries(offered);
        }
        if (index < 0) {
            combo.deselectAll();
        } else if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    private void setEntries(List<Entry> next) {
        if (!next.equals(entries)) {
            entries = next;
            fill();
        }
    }

    private static int index(List<Entry> entries, Optional<String> value) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Control control() {
        return combo;
    }
}
