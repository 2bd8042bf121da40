package org.stratoscope.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The Declarative Services descriptors of a jar: they exist, name classes of the jar and register what the product looks for. */
final class Descriptors {

    static final String COMPONENT = "org.stratoscope.api.component.Component";
    private static final Set<String> KNOWN = Set.of(COMPONENT, "org.stratoscope.api.check.FolderCheck");
    private static final int MAXIMUM_BYTES = 256 << 10;

    private final PluginJar plugin;
    private final JarFile jar;

    Descriptors(PluginJar plugin, JarFile jar) {
        this.plugin = plugin;
        this.jar = jar;
    }

    void check() throws IOException, FaultyPluginException {
        String header = plugin.value("Service-Component");
        if (header.isEmpty()) {
            throw plugin.fault(
                    "registers nothing, for its manifest has no Service-Component; annotate the component with"
                            + " @Component(service = org.stratoscope.api.component.Component.class)");
        }
        for (String path : header.split(",")) {
            List<ZipEntry> entries = entries(path.strip());
            if (entries.isEmpty()) {
                throw plugin.fault("names a descriptor " + path.strip() + " that it does not contain; build it again");
            }
            for (ZipEntry entry : entries) {
                check(entry);
            }
        }
    }

    private List<ZipEntry> entries(String path) {
        Pattern pattern = Pattern.compile("\\Q" + path.replace("*", "\\E[^/]*\\Q") + "\\E");
        List<ZipEntry> entries = new ArrayList<>();
        jar.stream().filter(entry -> pattern.matcher(entry.getName()).matches()).forEach(entries::add);
        return entries;
    }

    private void check(ZipEntry entry) throws IOException, FaultyPluginException {
        String implementation = "";
        List<String> services = new ArrayList<>();
        try {
            XMLStreamReader reader = reader(plugin.bytes(jar, entry, MAXIMUM_BYTES));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "implementation" -> implementation = attribute(reader, "class");
                        case "provide" -> services.add(attribute(reader, "interface"));
                        default -> {
                            // nothing the product depends on
                        }
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw plugin.fault("has a descriptor " + entry.getName() + " that is no readable XML (line "
                    + e.getLocation().getLineNumber() + "); build it again");
        }
        checkClass(entry, implementation);
        if (services.stream().noneMatch(KNOWN::contains)) {
            throw plugin.fault("registers " + implementation + " as "
                    + (services.isEmpty() ? "no service" : String.join(", ", services)) + " in " + entry.getName()
                    + ", which nothing looks for; register it as " + COMPONENT);
        }
    }

    private void checkClass(ZipEntry entry, String implementation) throws FaultyPluginException {
        boolean nested = plugin.value("Bundle-ClassPath").contains(".jar");
        if (implementation.isEmpty() || !nested && jar.getEntry(implementation.replace('.', '/') + ".class") == null) {
            throw plugin.fault("has a descriptor " + entry.getName() + " that names the class '" + implementation
                    + "', which is not in the jar; build it again");
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }
}
