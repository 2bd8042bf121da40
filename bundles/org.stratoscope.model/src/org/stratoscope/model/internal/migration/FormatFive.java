package org.stratoscope.model.internal.migration;

import org.stratoscope.model.internal.xml.DocumentElement;

/** Format 5 added views that plug-ins draw; everything that format 4 could say it says in the same words. */
final class FormatFive implements Migration {

    @Override
    public int from() {
        return 4;
    }

    @Override
    public DocumentElement apply(DocumentElement root) {
        return root;
    }
}
