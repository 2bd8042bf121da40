package org.stratoscope.workbench.internal.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.help.HelpBlock;
import org.stratoscope.help.HelpPage;
import org.stratoscope.help.HelpSpan;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** One page of the help book as text with styles. */
final class HelpText {

    private static final int HEADING_STEPS = 4;
    private static final int INDENT = 22;
    private static final int MARGIN = 12;

    private final StyledText text;
    private final LocalResourceManager resources;
    private final Consumer<String> pageWanted;
    private final StringBuilder content = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final Map<Integer, Integer> indents = new HashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private Optional<HelpPage> shown = Optional.empty();
    private Color foreground;

    HelpText(Composite parent, Consumer<String> pageWanted) {
        this.pageWanted = pageWanted;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        resources = new LocalResourceManager(JFaceResources.getResources(), text);
        text.setMargins(18, MARGIN, 18, MARGIN);
        text.setLineSpacing(2);
        text.setData("id", "help.page");
        Accessibles.name(text, "Page of the help book");
        text.addListener(SWT.MouseUp, this::follow);
        // The theme colours the text after it was written, and again when the user changes the theme.
        text.addListener(SWT.Paint, event -> {
            if (!text.getForeground().equals(foreground)) {
                foreground = text.getForeground();
                text.getDisplay()
                        .asyncExec(
                                () -> shown.filter(page -> !text.isDisposed()).ifPresent(this::write));
            }
        });
    }

    /** Shows a page from one of its blocks on. */
    void show(HelpPage page, int block) {
        if (!shown.filter(page::equals).isPresent()) {
            write(page);
        }
        int line = text.getLineAtOffset(starts.get(block));
        text.setCaretOffset(starts.get(block));
        if (block == 0) {
            text.setTopPixel(0);
        } else {
            // Below the margin, which a line at the very top would lie under.
            text.setTopPixel(text.getTopPixel() + text.getLinePixel(line) - MARGIN);
        }
    }

    private void write(HelpPage page) {
        shown = Optional.of(page);
        content.setLength(0);
        styles.clear();
        indents.clear();
        starts.clear();
        page.blocks().forEach(this::write);
        text.setText(content.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        indents.forEach((offset, indent) -> {
            int line = text.getLineAtOffset(offset);
            text.setLineIndent(line, 1, indent);
            text.setLineWrapIndent(line, 1, indent);
        });
    }

    private void write(HelpBlock block) {
        starts.add(content.length());
        switch (block) {
            case HelpBlock.Heading heading -> {
                int begin = content.length();
                spans(heading.spans());
                style(begin, font(JFaceResources.DEFAULT_FONT, SWT.BOLD, HEADING_STEPS + 1 - 2 * heading.level()));
                content.append("\n\n");
            }
            case HelpBlock.Paragraph paragraph -> {
                spans(paragraph.spans());
                content.append("\n\n");
            }
            case HelpBlock.Code code -> {
                int begin = content.length();
                content.append(code.words().indent(4).stripTrailing());
                style(begin, font(JFaceResources.TEXT_FONT, SWT.NORMAL, 0));
                content.append("\n\n");
            }
            case HelpBlock.Item item -> {
                indents.put(content.length(), INDENT * (item.depth() + 1));
                content.append(item.mark().isEmpty() ? "" : item.mark() + "  ");
                spans(item.spans());
                content.append("\n\n");
            }
            case HelpBlock.Table table -> {
                int begin = content.length();
                content.append(HelpTable.text(table));
                style(begin, font(JFaceResources.TEXT_FONT, SWT.NORMAL, 0));
                content.append("\n\n");
            }
        }
    }

    private void spans(List<HelpSpan> spans) {
        for (HelpSpan span : spans) {
            int begin = content.length();
            content.append(span.text());
            switch (span.style()) {
                case CODE -> style(begin, font(JFaceResources.TEXT_FONT, SWT.NORMAL, 0));
                case STRONG -> style(begin, font(JFaceResources.DEFAULT_FONT, SWT.BOLD, 0));
                case EMPHASIS -> style(begin, font(JFaceResources.DEFAULT_FONT, SWT.ITALIC, 0));
                case PLAIN -> {
                    // As the text around it.
                }
            }
            span.link().ifPresent(link -> {
                StyleRange range = new StyleRange(begin, content.length() - begin, ThemeColours.accent(text), null);
                range.underline = true;
                range.data = link;
                styles.add(range);
            });
        }
    }

    private void style(int begin, Font font) {
        // Spans within a heading are part of it.
        styles.removeIf(range -> range.start >= begin);
        StyleRange range = new StyleRange(begin, content.length() - begin, null, null);
        range.font = font;
        styles.add(range);
    }

    private Font font(String name, int style, int larger) {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getFont(name))
                .setStyle(style)
                .increaseHeight(Math.max(0, larger)));
    }

    private void follow(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        StyleRange range = offset < 0 ? null : text.getStyleRangeAtOffset(offset);
        if (range != null && range.data instanceof String link) {
            if (link.endsWith(".md")) {
                pageWanted.accept(link);
            } else if (link.startsWith("https://")) {
                Program.launch(link);
            }
        }
    }
}
