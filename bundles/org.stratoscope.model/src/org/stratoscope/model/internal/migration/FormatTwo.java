package org.stratoscope.model.internal.migration;

import org.stratoscope.model.internal.xml.DocumentElement;

/**
 * Format 2 added transforms of measurements, what scatters need, and axes along several places; everything that format 1
 * could say it says in the same words.
 */
final class FormatTwo implements Migration {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public DocumentElement apply(DocumentElement root) {
        return root;
    }
}
