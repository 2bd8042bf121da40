import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the configuration without user interface, {@code headless/}, into a materialised product. The command line and
 * every task start from it. Run by the build: {@code java HeadlessConfiguration.java PRODUCT}.
 */
final class HeadlessConfiguration {

    private static final Set<String> BUNDLES = Set.of(
            "org.eclipse.osgi",
            "org.eclipse.equinox.simpleconfigurator",
            "org.eclipse.equinox.common",
            "org.eclipse.equinox.registry",
            "org.eclipse.equinox.app",
            "org.eclipse.equinox.preferences",
            "org.eclipse.core.jobs",
            "org.apache.felix.scr",
            "org.eclipse.emf.common",
            "org.eclipse.emf.ecore",
            "org.eclipse.emf.ecore.xmi",
            "com.google.gson",
            "com.google.protobuf",
            "org.tribuo.util.onnx",
            "org.xerial.sqlite-jdbc",
            "de.siegmar.fastcsv",
            "picocli");
    private static final List<String> FAMILIES = List.of("org.osgi.", "org.stratoscope.", "wrapped.org.ejml", "org.ejml");
    private static final String UI = "org.stratoscope.workbench";
    private static final Set<String> STARTED = Set.of(
            "org.eclipse.equinox.common", "org.eclipse.equinox.registry", "org.eclipse.equinox.app", "org.apache.felix.scr");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path product = Path.of(arguments[0]);
        Path full = product.resolve("configuration");
        Path headless = product.resolve("headless");
        Path list = Path.of("org.eclipse.equinox.simpleconfigurator", "bundles.info");
        Files.createDirectories(headless.resolve(list).getParent());
        List<String> lines = Files.readAllLines(full.resolve(list)).stream()
                .filter(HeadlessConfiguration::wanted)
                .map(HeadlessConfiguration::startLevel)
                .toList();
        Files.write(headless.resolve(list), lines);
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(full.resolve("config.ini"))) {
            properties.load(reader);
        }
        properties.remove("eclipse.product");
        properties.remove("eclipse.application");
        properties.remove("osgi.splashPath");
        try (var writer = Files.newBufferedWriter(headless.resolve("config.ini"))) {
            properties.store(writer, null);
        }
        startOnce(product, headless);
    }

    private static boolean wanted(String line) {
        String name = line.substring(0, Math.max(0, line.indexOf(',')));
        boolean family = FAMILIES.stream().anyMatch(name::startsWith) && !name.startsWith(UI);
        return line.startsWith("#") || BUNDLES.contains(name) || family;
    }

    private static String startLevel(String line) {
        String[] fields = line.split(",");
        if (fields.length != 5) {
            return line;
        }
        boolean ours = fields[0].startsWith("org.stratoscope.") && !fields[0].startsWith("org.stratoscope.djl.");
        boolean started = STARTED.contains(fields[0]);
        String level = fields[0].equals("org.eclipse.equinox.simpleconfigurator") ? "1" : started ? "2" : "4";
        boolean start = level.equals("1") || started || ours;
        return String.join(",", fields[0], fields[1], fields[2], level, Boolean.toString(start));
    }

    /** A read-only configuration that was never started fails without a word, so it is started here once. */
    private static void startOnce(Path product, Path headless) throws IOException, InterruptedException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            launcher = plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        launcher.toString(),
                        "-application",
                        "org.stratoscope.cli.application",
                        "-nosplash",
                        "-data",
                        "@none",
                        "-configuration",
                        headless.toString(),
                        "--version")
                .inheritIO()
                .start();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException("the headless configuration does not start (exit code " + exitCode + ")");
        }
    }
}
