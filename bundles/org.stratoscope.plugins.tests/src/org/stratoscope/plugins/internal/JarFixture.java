package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes jars that look like plug-ins; each part can be changed. */
final class JarFixture {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    JarFixture() {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", "org.example.one;singleton:=true");
        header("Bundle-Version", "1.2.3");
        header("Bundle-Vendor", "Example");
        header("Service-Component", "OSGI-INF/*.xml");
        entry("org/example/One.class", "not looked into");
        descriptor("org.example.One", Descriptors.COMPONENT);
    }

    JarFixture header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    JarFixture without(String header) {
        headers.remove(header);
        return this;
    }

    JarFixture entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    JarFixture descriptor(String implementation, String service) {
        return entry(
                "OSGI-INF/one.xml",
                "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\"one\">"
                        + "<implementation class=\"" + implementation + "\"/><service><provide interface=\"" + service
                        + "\"/></service></scr:component>");
    }

    Path write(Path file) throws IOException {
        StringBuilder manifest = new StringBuilder();
        headers.forEach((name, value) ->
                manifest.append(name).append(": ").append(value).append("\r\n"));
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
