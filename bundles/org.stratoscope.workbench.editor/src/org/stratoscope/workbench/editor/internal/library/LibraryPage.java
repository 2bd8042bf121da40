package org.stratoscope.workbench.editor.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** What is said of a component: its description and its parameters with type, unit, range and default. */
final class LibraryPage {

    private final StyledText text;
    private final StringBuilder content = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private Color foreground;
    private Runnable shown = () -> {};

    LibraryPage(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(10, 8, 10, 8);
        text.setAlwaysShowScrollBars(false);
        text.setData("id", "library.page");
        Accessibles.name(text, "What the component does");
        // The theme colours the text after it was written, and again when the user changes the theme.
        text.addListener(SWT.Paint, event -> {
            if (!text.getForeground().equals(foreground)) {
                foreground = text.getForeground();
                text.getDisplay().asyncExec(this::again);
            }
        });
    }

    private void again() {
        if (!text.isDisposed()) {
            shown.run();
        }
    }

    Control control() {
        return text;
    }

    void showHint() {
        shown = this::showHint;
        begin();
        faint(
                "Select a component to read what it does. Enter, a double click or dragging it onto an experiment adds it.");
        end();
    }

    void show(LibraryEntry entry) {
        shown = () -> show(entry);
        begin();
        bold(entry.title());
        faint("\n" + entry.id() + ", " + KindText.singular(entry.kind()));
        plain("\n\n" + entry.component().info().description().strip() + "\n");
        for (ParameterDescriptor parameter : entry.parameters()) {
            plain("\n");
            bold(parameter.name());
            faint("  " + facts(parameter) + "\n");
            plain(sentence(parameter) + "\n");
        }
        if (entry.parameters().isEmpty()) {
            faint("\nIt has no parameters.");
        }
        end();
    }

    private static String sentence(ParameterDescriptor parameter) {
        return parameter.description().isBlank()
                ? parameter.title() + "."
                : parameter.title() + ". " + parameter.description();
    }

    private static String facts(ParameterDescriptor parameter) {
        List<String> facts = new ArrayList<>();
        facts.add(parameter.kind().text());
        if (!parameter.unit().isEmpty()) {
            facts.add("in " + parameter.unit());
        }
        if (!parameter.range().isEmpty()) {
            facts.add(parameter.range().replaceAll("\\.0\\b", ""));
        }
        facts.add(parameter
                .defaultText()
                .map(value -> "default " + value)
                .orElse(parameter.required() ? "required" : "optional"));
        return String.join(", ", facts);
    }

    private void begin() {
        content.setLength(0);
        styles.clear();
    }

    private void plain(String words) {
        content.append(words);
    }

    private void bold(String words) {
        style(words, SWT.BOLD, null);
    }

    private void faint(String words) {
        style(words, SWT.NORMAL, ThemeColours.faint(text));
    }

    private void style(String words, int style, Color colour) {
        styles.add(new StyleRange(content.length(), words.length(), colour, null, style));
        content.append(words);
    }

    private void end() {
        text.setText(content.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        text.setTopPixel(0);
    }
}
