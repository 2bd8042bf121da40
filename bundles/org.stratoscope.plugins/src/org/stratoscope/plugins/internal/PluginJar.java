package org.stratoscope.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.stratoscope.plugins.Plugin;

/** Reads a jar within limits and finds what is wrong with it before anything of it is loaded. */
final class PluginJar {

    static final long MAXIMUM_BYTES = 64L << 20;
    static final int MAXIMUM_ENTRIES = 20_000;
    private static final int MAXIMUM_MANIFEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private String sha256 = "";
    private Attributes manifest = new Attributes();

    private PluginJar(Path file) {
        this.file = file;
    }

    /** Describes the jar; a jar that cannot be used comes with its fault. */
    static Plugin read(Path file) {
        PluginJar jar = new PluginJar(file);
        try {
            jar.check();
            return jar.plugin(Optional.empty());
        } catch (FaultyPluginException e) {
            return jar.plugin(Optional.of(e.getMessage()));
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            return jar.plugin(Optional.of(
                    jar.fileName() + " is no readable jar (" + e.getMessage() + "); build or download it again."));
        }
    }

    private Plugin plugin(Optional<String> fault) {
        String name = symbolicName();
        return new Plugin(
                file,
                name.isEmpty() ? fileName() : name,
                value("Bundle-Version"),
                value("Bundle-Vendor"),
                sha256,
                fault);
    }

    private String fileName() {
        return file.getFileName().toString();
    }

    private void check() throws IOException, FaultyPluginException {
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw fault("is larger than " + (MAXIMUM_BYTES >> 20) + " MB; leave out what the product has already");
        }
        sha256 = hash(file);
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.size() > MAXIMUM_ENTRIES) {
                throw fault("has more than " + MAXIMUM_ENTRIES + " entries; leave out what it does not need");
            }
            manifest = readManifest(jar);
            if (!value("Bundle-ManifestVersion").equals("2") || symbolicName().isEmpty()) {
                throw fault(
                        "is no OSGi bundle, for its manifest has no Bundle-SymbolicName; build it in a project made by"
                                + " 'stratoscope new-plugin'");
            }
            if (!value("Fragment-Host").isEmpty()) {
                throw fault("is a fragment of " + value("Fragment-Host") + "; make it a bundle of its own");
            }
            if (value("Bundle-ClassPath").contains(".jar")) {
                throw fault(
                        "has jars inside of it (Bundle-ClassPath), which tasks cannot unpack; put their classes into"
                                + " the jar itself, with -includeresource: @library.jar");
            }
            new Descriptors(this, jar).check();
        }
    }

    private Attributes readManifest(JarFile jar) throws IOException, FaultyPluginException {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        return entry == null
                ? new Attributes()
                : new Manifest(new ByteArrayInputStream(bytes(jar, entry, MAXIMUM_MANIFEST))).getMainAttributes();
    }

    /** The content of an entry, whatever size its header claims. */
    byte[] bytes(JarFile jar, ZipEntry entry, int atMost) throws IOException, FaultyPluginException {
        try (InputStream stream = jar.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes(atMost + 1);
            if (bytes.length > atMost) {
                throw fault("has a file " + entry.getName() + " of more than " + (atMost >> 10)
                        + " KB, which no plug-in needs; build it again");
            }
            return bytes;
        }
    }

    String value(String header) {
        return Optional.ofNullable(manifest.getValue(header)).orElse("").strip();
    }

    private String symbolicName() {
        return value("Bundle-SymbolicName").replaceFirst(";.*", "").strip();
    }

    /** The sentence made of the file's name and what is said of it. */
    FaultyPluginException fault(String predicate) {
        return new FaultyPluginException(fileName() + " " + predicate + ".");
    }

    private static String hash(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM lacks SHA-256", e);
        }
    }
}
