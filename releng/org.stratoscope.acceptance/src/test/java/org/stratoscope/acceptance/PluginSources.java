package org.stratoscope.acceptance;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes the jar of a plug-in from one source text, compiled against the product; every part of the jar can be spoilt. */
final class PluginSources {

    static final String COMPONENT = "org.stratoscope.api.component.Component";

    private static final String PACKAGES = Stream.of(
                            "api.component",
                            "api.data",
                            "api.drawing",
                            "api.errors",
                            "api.network",
                            "api.parameters",
                            "api.results",
                            "api.run",
                            "api.runner")
                    .map(name -> "org.stratoscope." + name + ";version=\"[0.1,1)\"")
                    .collect(Collectors.joining(","))
            + ",ai.djl.ndarray,ai.djl.ndarray.types";

    private final String name;
    private final String source;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String implementation;
    private String service = COMPONENT;

    private PluginSources(String name, String source) {
        this.name = name;
        this.source = source;
        implementation = "bad." + name + ".Part";
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "bad." + name);
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Service-Component", "OSGI-INF/part.xml");
        headers.put("Import-Package", PACKAGES);
    }

    /**
     * A metric.
     *
     * @param name of the plug-in; its package is {@code bad.<name>}
     * @param parts what the class has beyond the usual: {@code id}, {@code constructor}, {@code info}, {@code parameters}
     *     and {@code measure} are statements that take the place of the harmless ones
     */
    static PluginSources metric(String name, Map<String, String> parts) {
        String id = parts.getOrDefault("id", name);
        return new PluginSources(name, """
                package bad.%1$s;
                import org.stratoscope.api.component.*;
                import org.stratoscope.api.results.*;
                public final class Part implements MetricComponent<Part.Nothing> {
                    public record Nothing() {}
                    public Part() { %3$s }
                    public ComponentInfo info() { %4$s return new ComponentInfo("%2$s", "%1$s", "A trial."); }
                    public Class<Nothing> parameters() { %5$s return Nothing.class; }
                    public void measure(Nothing nothing, MetricInput input, ResultSink sink,
                            org.stratoscope.api.run.Context context) { %6$s }
                }
                """.formatted(
                        name,
                        id,
                        parts.getOrDefault("constructor", ""),
                        parts.getOrDefault("info", ""),
                        parts.getOrDefault("parameters", ""),
                        parts.getOrDefault("measure", "sink.add(Result.of(\"one\", 1, 1));")));
    }

    /** A perturbation that returns images of another shape. */
    static PluginSources cutting(String name) {
        return new PluginSources(name, """
                package bad.%1$s;
                import ai.djl.ndarray.NDArray;
                import ai.djl.ndarray.types.Shape;
                import org.stratoscope.api.component.*;
                public final class Part implements PerturbationComponent<Part.Nothing> {
                    public record Nothing() {}
                    public ComponentInfo info() { return new ComponentInfo("%1$s", "%1$s", "A trial."); }
                    public Class<Nothing> parameters() { return Nothing.class; }
                    public Perturbed perturb(Nothing nothing, NDArray images, int first,
                            org.stratoscope.api.run.Context context) {
                        return new Perturbed(context.manager().ones(new Shape(1, 2, 3)), java.util.Optional.empty());
                    }
                }
                """.formatted(name));
    }

    /**
     * A component of any kind.
     *
     * @param type its interface, such as {@code ViewComponent}
     * @param method the method that does the work, with its body
     */
    static PluginSources part(String name, String type, String method) {
        return new PluginSources(name, """
                package bad.%1$s;
                import java.util.List;
                import org.stratoscope.api.component.*;
                import org.stratoscope.api.data.*;
                import org.stratoscope.api.drawing.*;
                import org.stratoscope.api.network.*;
                import org.stratoscope.api.run.Context;
                import org.stratoscope.api.runner.*;
                public final class Part implements %2$s<Part.Nothing> {
                    public record Nothing() {}
                    public ComponentInfo info() { return new ComponentInfo("%1$s", "%1$s", "A trial."); }
                    public Class<Nothing> parameters() { return Nothing.class; }
                    %3$s
                }
                """.formatted(name, type, method));
    }

    PluginSources header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    PluginSources importing(String more) {
        return header("Import-Package", PACKAGES + "," + more);
    }

    PluginSources described(String itsImplementation, String itsService) {
        implementation = itsImplementation;
        service = itsService;
        return this;
    }

    /** Compiles the source and writes the jar. */
    Path write(Path folder) throws IOException {
        Path scratch = Files.createTempDirectory("plugin-source");
        Path file = scratch.resolve("Part.java");
        Files.writeString(file, source);
        compile(file, scratch.resolve("classes"));
        Files.createDirectories(folder);
        Path jar = folder.resolve(name + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> classes = Files.walk(scratch.resolve("classes"))) {
            add(zip, "META-INF/MANIFEST.MF", manifest());
            add(zip, "OSGI-INF/part.xml", descriptor());
            for (Path type : classes.filter(Files::isRegularFile).toList()) {
                String entry =
                        scratch.resolve("classes").relativize(type).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(entry));
                Files.copy(type, zip);
            }
        }
        return jar;
    }

    private String manifest() {
        StringBuilder manifest = new StringBuilder();
        headers.forEach((header, value) -> {
            // A line of a manifest has at most 72 bytes; the next one goes on after a space.
            String line = header + ": " + value;
            manifest.append(String.join("\r\n ", line.split("(?<=\\G.{70})"))).append("\r\n");
        });
        return manifest.toString();
    }

    private String descriptor() {
        return "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\"bad." + name
                + "\"><implementation class=\"" + implementation + "\"/><service><provide interface=\"" + service
                + "\"/></service></scr:component>";
    }

    private static void add(ZipOutputStream zip, String entry, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void compile(Path file, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("--release", "21", "-d", classes.toString(), "-classpath", classPath());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(complaints.toString());
            }
        }
    }

    /** The artifacts that the product offers to projects of plug-ins. */
    private static String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Product.folder().resolve("sdk/repository"))) {
            files.map(Path::toString).filter(path -> path.endsWith(".jar")).forEach(jars::add);
        }
        return String.join(java.io.File.pathSeparator, jars);
    }
}
