package org.stratoscope.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.plugins.Plugin;

/** Claims: a jar is described by its manifest and hash, and each kind of fault is told in one sentence. */
class PluginJarTests {

    @TempDir
    Path folder;

    @Test
    void aSoundJarIsDescribed() throws IOException {
        Plugin plugin = read(new JarFixture());
        assertEquals("org.example.one", plugin.name());
        assertEquals("1.2.3", plugin.version());
        assertEquals("Example", plugin.vendor());
        assertTrue(plugin.sha256().matches("[0-9a-f]{64}"), plugin.sha256());
        assertEquals(Optional.empty(), plugin.fault());
    }

    @Test
    void theHashIsThatOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("abc.jar"), "abc");
        // SHA-256 of "abc" from FIPS 180-2, appendix B.1.
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                PluginJar.read(file).sha256());
    }

    @Test
    void whatIsNoJar() throws IOException {
        Path file = Files.writeString(folder.resolve("x.jar"), "PK is how a zip begins");
        assertFault("x.jar is no readable jar", PluginJar.read(file));
    }

    @Test
    void aJarThatIsTooLarge() throws IOException {
        Path file = folder.resolve("x.jar");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), PluginJar.MAXIMUM_BYTES);
        }
        assertFault("is larger than 64 MB", PluginJar.read(file));
    }

    @Test
    void aJarThatIsNoBundle() throws IOException {
        assertFault("is no OSGi bundle", read(new JarFixture().without("Bundle-SymbolicName")));
        assertFault(
                "is a fragment of org.stratoscope.api",
                read(new JarFixture().header("Fragment-Host", "org.stratoscope.api")));
    }

    @Test
    void aJarWithJarsInside() throws IOException {
        assertFault("has jars inside of it", read(new JarFixture().header("Bundle-ClassPath", ".,lib/one.jar")));
    }

    @Test
    void aJarWithoutDescriptor() throws IOException {
        assertFault("registers nothing", read(new JarFixture().without("Service-Component")));
        assertFault(
                "names a descriptor OSGI-INF/two.xml that it does not contain",
                read(new JarFixture().header("Service-Component", "OSGI-INF/two.xml")));
    }

    @Test
    void aWrongDescriptor() throws IOException {
        assertFault("is no readable XML", read(new JarFixture().entry("OSGI-INF/one.xml", "<component")));
        assertFault(
                "names the class 'org.example.Two', which is not in the jar",
                read(new JarFixture().descriptor("org.example.Two", Descriptors.COMPONENT)));
        assertFault(
                "registers org.example.One as org.stratoscope.api.component.MetricComponent",
                read(new JarFixture().descriptor("org.example.One", "org.stratoscope.api.component.MetricComponent")));
    }

    @Test
    void aDescriptorCannotReadOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "org.example.Secret");
        String hostile = "<!DOCTYPE c [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><component><implementation"
                + " class=\"org.example.One\"/><service><provide interface=\"x\">&e;</provide></service></component>";
        Plugin plugin = read(new JarFixture().entry("OSGI-INF/one.xml", hostile));
        assertTrue(plugin.fault().isPresent());
        assertFalse(plugin.fault().get().contains("Secret"), plugin.fault().get());
    }

    @Test
    void aDescriptorThatIsTooLong() throws IOException {
        assertFault("of more than 256 KB", read(new JarFixture().entry("OSGI-INF/one.xml", " ".repeat(300 << 10))));
    }

    private Plugin read(JarFixture jar) throws IOException {
        return PluginJar.read(jar.write(folder.resolve("x.jar")));
    }

    private static void assertFault(String expected, Plugin plugin) {
        String fault = plugin.fault().orElse("none");
        assertTrue(fault.contains(expected), fault);
        assertTrue(fault.startsWith(plugin.file().getFileName().toString()) && fault.endsWith("."), fault);
        assertEquals(1, fault.lines().count(), fault);
    }
}
