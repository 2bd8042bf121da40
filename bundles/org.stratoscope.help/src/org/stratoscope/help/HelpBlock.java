package org.stratoscope.help;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a page that stands on lines of its own. */
public sealed interface HelpBlock {

    /** The words without how they are set. */
    String words();

    /**
     * A heading.
     *
     * @param level from 1, the page's title
     */
    record Heading(int level, List<HelpSpan> spans) implements HelpBlock {
        @Override
        public String words() {
            return HelpBlock.words(spans);
        }
    }

    /** Running text. */
    record Paragraph(List<HelpSpan> spans) implements HelpBlock {
        @Override
        public String words() {
            return HelpBlock.words(spans);
        }
    }

    /** Lines that stay as they are. */
    record Code(String words) implements HelpBlock {}

    /**
     * An item of a list.
     *
     * @param depth from 0
     * @param mark such as {@code 2.}, or a bullet
     */
    record Item(int depth, String mark, List<HelpSpan> spans) implements HelpBlock {
        @Override
        public String words() {
            return HelpBlock.words(spans);
        }
    }

    /**
     * A table.
     *
     * @param rows the first one is its head; each cell has spans
     */
    record Table(List<List<List<HelpSpan>>> rows) implements HelpBlock {
        @Override
        public String words() {
            return rows.stream()
                    .map(row -> row.stream().map(HelpBlock::words).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** The words of some spans. */
    static String words(List<HelpSpan> spans) {
        return spans.stream().map(HelpSpan::text).collect(Collectors.joining());
    }
}
