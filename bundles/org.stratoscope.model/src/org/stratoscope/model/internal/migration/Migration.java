package org.stratoscope.model.internal.migration;

import org.stratoscope.model.internal.xml.DocumentElement;

/**
 * Lifts a document from one format to the next one.
 *
 * <p>It works on the bare tree, since the generated classes know the present format only. It sees documents that were not
 * checked yet: what it does not know it leaves alone, so that the later check names it.
 */
public interface Migration {

    /** Answers the format this migration starts from; it leads to that number plus one. */
    int from();

    /** Answers the root of the document in the next format; {@code formatVersion} is raised by the caller. */
    DocumentElement apply(DocumentElement root);
}
