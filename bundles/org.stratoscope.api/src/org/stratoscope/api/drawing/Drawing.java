package org.stratoscope.api.drawing;

/** A figure in numbers and words. Colours, fonts and the theme are the product's affair. */
public sealed interface Drawing permits Chart, ColourTable {

    /** Above the figure; never blank. */
    String title();
}
