package org.stratoscope.model.internal.xml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds one element of a document and everything in it.
 *
 * @param namespace the namespace, or the empty string
 * @param name the name; with its prefix where the document gives one
 * @param line the line on which the element starts, counted from 1
 * @param attributes the attributes in the order of the document; namespace declarations and {@code xmi:version} left out
 * @param children the elements directly inside, in the order of the document
 * @param text the text directly inside, white space kept
 */
public record DocumentElement(
        String namespace,
        String name,
        int line,
        Map<String, String> attributes,
        List<DocumentElement> children,
        String text) {

    /** Copies the collections. */
    public DocumentElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** Answers the same element with one attribute set. */
    public DocumentElement withAttribute(String attribute, String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new DocumentElement(namespace, name, line, changed, children, text);
    }

    /** Answers the name without its prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }
}
