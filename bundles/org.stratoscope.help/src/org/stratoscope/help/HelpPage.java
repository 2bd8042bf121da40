package org.stratoscope.help;

import java.util.List;

/**
 * A page of the book.
 *
 * @param file its name, such as {@code runs.md}, by which other pages lead to it
 * @param markdown as it was written
 */
public record HelpPage(String file, String markdown, List<HelpBlock> blocks) {

    public HelpPage {
        blocks = List.copyOf(blocks);
    }

    /** Its first heading. */
    public String title() {
        return blocks.stream()
                .filter(HelpBlock.Heading.class::isInstance)
                .map(HelpBlock::words)
                .findFirst()
                .orElse(file);
    }

    /** Whether it describes a package of the plug-in interface, to look things up rather than to read. */
    public boolean isReference() {
        return file.startsWith("api-");
    }
}
