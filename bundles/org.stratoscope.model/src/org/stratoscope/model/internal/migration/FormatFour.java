package org.stratoscope.model.internal.migration;

import org.stratoscope.model.internal.xml.DocumentElement;

/** Format 4 added conditions of axes and random designs; everything that format 3 could say it says in the same words. */
final class FormatFour implements Migration {

    @Override
    public int from() {
        return 3;
    }

    @Override
    public DocumentElement apply(DocumentElement root) {
        return root;
    }
}
