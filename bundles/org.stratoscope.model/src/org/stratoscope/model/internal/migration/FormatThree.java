package org.stratoscope.model.internal.migration;

import org.stratoscope.model.internal.xml.DocumentElement;

/** Format 3 added transforms of data; everything that format 2 could say it says in the same words. */
final class FormatThree implements Migration {

    @Override
    public int from() {
        return 2;
    }

    @Override
    public DocumentElement apply(DocumentElement root) {
        return root;
    }
}
