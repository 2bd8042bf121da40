package org.stratoscope.model.internal.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * Reads a foreign document into a tree. No document type, entity or location is ever followed, and the limits hold while
 * reading, so that no document costs more than they allow.
 */
public final class DocumentReader {

    private static final String XMI_NAMESPACE = "http://www.omg.org/XMI";
    private static final String UNLIMITED = "0";

    private final String document;
    private final DocumentLimits limits;

    /** Creates a reader; the name of the document is what error sentences call it. */
    public DocumentReader(String document, DocumentLimits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** Reads the whole document and answers its root, or says where and why it cannot be read. */
    public DocumentElement read(byte[] bytes) throws InvalidInputException {
        if (bytes.length == 0) {
            throw new InvalidInputException(
                    document + " is empty; restore it from a backup or create a new experiment.");
        }
        if (bytes.length > limits.bytes()) {
            throw new InvalidInputException(document + " is larger than the " + limits.bytes()
                    + " bytes an experiment may have; check that it is an experiment and shorten it.");
        }
        DocumentText text = DocumentText.decode(bytes, document);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text.content()));
            try {
                return read(reader, text);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException failure) {
            throw notReadable(failure);
        }
    }

    private InvalidInputException notReadable(XMLStreamException failure) {
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNumber();
        String reason = String.valueOf(failure.getMessage()).replaceFirst("(?s)^.*Message: ", "");
        String oneLine = reason.replaceAll("\\s+", " ").replaceFirst("[.:\\s]+$", "");
        return new InvalidInputException(
                document + ", line " + Math.max(1, line) + ": the XML is damaged or cut off (" + oneLine
                        + "); restore the file from a backup or mend that line.",
                failure);
    }

    private static XMLInputFactory factory() {
        // The platform's own parser, whatever a class path may offer.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Without document types no entity can grow; these limits would only cut long texts with many escapes off.
        factory.setProperty("jdk.xml.entityExpansionLimit", UNLIMITED);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", UNLIMITED);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", UNLIMITED);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external parts are not allowed");
        });
        return factory;
    }

    private DocumentElement read(XMLStreamReader reader, DocumentText text)
            throws XMLStreamException, InvalidInputException {
        requirePlainXml(reader);
        Deque<OpenElement> open = new ArrayDeque<>();
        DocumentElement root = null;
        int elements = 0;
        int lineBefore = 1;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (open.size() == limits.depth()) {
                        throw problem(
                                lineBefore,
                                "more than " + limits.depth()
                                        + " elements are nested, which no experiment needs; remove them");
                    }
                    if (elements > limits.elements()) {
                        throw problem(
                                lineBefore,
                                "there are more than " + limits.elements()
                                        + " elements, more than an experiment may have; shorten it");
                    }
                    int line = open.isEmpty() ? text.lineOf("<" + qualifiedName(reader)) : lineBefore;
                    open.push(start(reader, line));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    DocumentElement finished = open.pop().finish();
                    if (open.isEmpty()) {
                        root = finished;
                    } else {
                        open.peek().add(finished);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD ->
                    throw problem(text.lineOf("<!DOCTYPE"), "a document type (DOCTYPE) is not allowed; remove it");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw problem(
                            lineBefore,
                            "the entity '" + reader.getLocalName() + "' is not allowed; write the text itself");
                default -> {
                    // Comments and processing instructions carry nothing of the experiment.
                }
            }
            lineBefore = Math.max(1, reader.getLocation().getLineNumber());
        }
        return root;
    }

    /** Another encoding or XML 1.1 would say that the file is not what was read or holds what cannot be saved. */
    private void requirePlainXml(XMLStreamReader reader) throws InvalidInputException {
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw problem(1, "the encoding is " + declared + "; save the file as UTF-8");
        }
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            throw problem(1, "the XML version is " + reader.getVersion() + "; write version=\"1.0\"");
        }
    }

    private OpenElement start(XMLStreamReader reader, int line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean xmiVersion = XMI_NAMESPACE.equals(reader.getAttributeNamespace(i))
                    && reader.getAttributeLocalName(i).equals("version");
            if (!xmiVersion) {
                String name = name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
                attributes.put(name, reader.getAttributeValue(i));
            }
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        return new OpenElement(namespace, qualifiedName(reader), line, attributes);
    }

    private static String qualifiedName(XMLStreamReader reader) {
        return name(reader.getPrefix(), reader.getLocalName());
    }

    private static String name(String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    private InvalidInputException problem(int line, String message) {
        return new InvalidInputException(document + ", line " + line + ": " + message + ".");
    }
}
