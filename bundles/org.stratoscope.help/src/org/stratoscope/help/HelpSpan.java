package org.stratoscope.help;

import java.util.Optional;

/**
 * A piece of a line.
 *
 * @param link where it leads, if anywhere: a page's file name, or an address
 */
public record HelpSpan(String text, Style style, Optional<String> link) {

    /** How a piece is set. */
    public enum Style {
        /** As the text around it. */
        PLAIN,
        /** Names and formulas, all letters equally wide. */
        CODE,
        /** Bold. */
        STRONG,
        /** Slanted. */
        EMPHASIS
    }
}
