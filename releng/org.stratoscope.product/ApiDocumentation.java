import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the documentation of what plug-ins may use, the exported packages of {@code api} and {@code network}, as an
 * archive. Run by the profile {@code javadoc}: {@code java ApiDocumentation.java BUNDLES ARCHIVE}.
 */
final class ApiDocumentation {

    private static final List<String> DOCUMENTED = List.of("org.stratoscope.api", "org.stratoscope.network");
    private static final Pattern PACKAGE = Pattern.compile("(org\\.stratoscope\\.[a-z.]+)");

    public static void main(String[] arguments) throws IOException {
        Path bundles = Path.of(arguments[0]);
        Path archive = Path.of(arguments[1]).toAbsolutePath();
        Path folder = Files.createTempDirectory("stratoscope-api");
        List<String> options = new ArrayList<>(List.of(
                "-quiet",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-encoding",
                "UTF-8",
                "--release",
                "21",
                "-windowtitle",
                "Stratoscope",
                "-doctitle",
                "What plug-ins of Stratoscope use",
                "-notimestamp",
                "-d",
                folder.toString(),
                "-classpath",
                jars(bundles.resolve("org.stratoscope.djl").resolve("lib")),
                "-sourcepath",
                String.join(
                        java.io.File.pathSeparator,
                        Stream.concat(DOCUMENTED.stream(), Stream.of("org.stratoscope.djl"))
                                .map(name -> bundles.resolve(name).resolve("src").toString())
                                .toList())));
        for (String bundle : DOCUMENTED) {
            options.addAll(exported(bundles.resolve(bundle)));
        }
        ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
        int exitCode = javadoc.run(System.out, System.err, options.toArray(String[]::new));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        Files.createDirectories(archive.getParent());
        pack(folder, archive);
        System.out.println(archive);
    }

    private static List<String> exported(Path bundle) throws IOException {
        List<String> packages = new ArrayList<>();
        try (var stream = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            Matcher matcher = PACKAGE.matcher(new Manifest(stream).getMainAttributes().getValue("Export-Package"));
            while (matcher.find()) {
                packages.add(matcher.group(1));
            }
        }
        return packages;
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(
                    java.io.File.pathSeparator, files.map(Path::toString).sorted().toList());
        }
    }

    private static void pack(Path folder, Path archive) throws IOException {
        try (OutputStream stream = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(stream);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }
}
