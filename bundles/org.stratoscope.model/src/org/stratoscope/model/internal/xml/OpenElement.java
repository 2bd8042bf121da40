package org.stratoscope.model.internal.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers an element whose end has not been met yet; used by one reader on one thread. */
final class OpenElement {

    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private final List<DocumentElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    OpenElement(String namespace, String name, int line, Map<String, String> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.attributes = attributes;
    }

    void add(DocumentElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    DocumentElement finish() {
        return new DocumentElement(namespace, name, line, attributes, children, text.toString());
    }
}
