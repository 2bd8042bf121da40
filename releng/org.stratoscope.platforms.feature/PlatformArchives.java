import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the archives for other platforms from the product for this one: everything but five bundles and the start script is
 * the same. {@code java PlatformArchives.java PRODUCT VERSION FRAGMENTS BUNDLES TARGET}, where FRAGMENTS holds the
 * platforms' fragments of SWT with what fits them, and BUNDLES is the folder of our own bundles. Run by the build.
 */
final class PlatformArchives {

    private static final String SWT = "org.eclipse.swt.";
    private static final String LAUNCHER = "org.eclipse.equinox.launcher.gtk.linux.x86_64";
    private static final String TENSORS = "org.stratoscope.djl.";
    /** They call methods of SWT 3.134, which Maven Central does not have for other platforms. */
    private static final List<String> OLDER =
            List.of("org.eclipse.e4.ui.workbench.renderers.swt", "org.eclipse.e4.ui.css.swt.theme");

    private static final Path LIST = Path.of("org.eclipse.equinox.simpleconfigurator", "bundles.info");

    /** A platform; its names are those that OSGi gives it. */
    private record Platform(String windows, String system, String architecture) {

        String swt() {
            return SWT + windows + "." + system + "." + architecture;
        }

        String tensors() {
            return TENSORS + system + "." + architecture;
        }

        boolean isWindows() {
            return system.equals("win32");
        }

        /** As people write it. */
        String name() {
            return (isWindows() ? "windows-" : system.equals("macosx") ? "macos-" : system + "-") + architecture;
        }
    }

    private static final Platform HERE = new Platform("gtk", "linux", "x86_64");
    private static final List<Platform> OTHERS = List.of(
            new Platform("win32", "win32", "x86_64"), new Platform("cocoa", "macosx", "aarch64"));

    private final Path product;
    private final String version;
    private final Path fragments;
    private final Path bundles;
    private final Path target;

    private PlatformArchives(String[] arguments) throws IOException {
        product = Path.of(arguments[0]).toRealPath();
        version = arguments[1].replaceFirst("-.*", "");
        fragments = Path.of(arguments[2]);
        bundles = Path.of(arguments[3]);
        target = Path.of(arguments[4]).toAbsolutePath();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PlatformArchives archives = new PlatformArchives(arguments);
        for (Platform platform : OTHERS) {
            archives.make(platform);
        }
    }

    private void make(Platform platform) throws IOException, InterruptedException {
        Path work = target.resolve(platform.name());
        delete(work);
        Path folder = work.resolve("stratoscope");
        Files.createDirectories(work);
        run("cp", "-a", product.toString(), folder.toString());
        // What the installer of this platform noted down, and caches that the new state makes stale.
        for (String left : List.of("p2", "artifacts.xml", "eclipse.ini", "configuration/org.eclipse.update")) {
            delete(folder.resolve(left));
        }
        for (String cache : List.of("org.eclipse.osgi", "org.eclipse.core.runtime", "org.eclipse.equinox.app")) {
            delete(folder.resolve("headless").resolve(cache));
        }
        removePlugins(folder, List.of(LAUNCHER, HERE.swt(), HERE.tensors()));
        removePlugins(folder, OLDER);
        Map<String, String> replaced = new HashMap<>();
        replaced.put(LAUNCHER, "");
        replaced.put(HERE.swt(), platformBundle(platform.swt(), folder));
        for (String older : OLDER) {
            replaced.put(older, platformBundle(older, folder));
        }
        replaced.put(HERE.tensors(), tensors(platform, folder));
        for (String configuration : List.of("configuration", "headless")) {
            rewrite(folder.resolve(configuration).resolve(LIST), replaced);
        }
        if (platform.isWindows()) {
            Files.delete(folder.resolve("stratoscope"));
            Files.delete(folder.resolve("machine.sh"));
            String script = Files.readString(Path.of("stratoscope.cmd").toAbsolutePath());
            Files.writeString(folder.resolve("stratoscope.cmd"), script.replace("\r", "").replace("\n", "\r\n"));
        }
        startOnce(folder, platform);
        check(folder, platform);
        System.out.println(archive(work, folder, platform));
        delete(work);
    }

    /** Copies a bundle of the platform under the name that it has in a product; answers its line in the list of bundles. */
    private String platformBundle(String symbolicName, Path folder) throws IOException {
        Path jar = fragments.resolve(symbolicName + ".jar");
        String version;
        try (JarFile file = new JarFile(jar.toFile())) {
            version = file.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
        String name = symbolicName + "_" + version + ".jar";
        Files.copy(jar, folder.resolve("plugins").resolve(name));
        return symbolicName + "," + version + ",plugins/" + name;
    }

    /** Unpacks the platform's fragment with libtorch; answers its line in the list of bundles. */
    private String tensors(Platform platform, Path folder) throws IOException {
        Path built = bundles.resolve(platform.tensors()).resolve("target");
        Path jar;
        try (Stream<Path> files = Files.list(built)) {
            jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(built + " holds no bundle; build with -Pall-platforms"));
        }
        String version;
        try (JarFile file = new JarFile(jar.toFile())) {
            version = file.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
        String name = platform.tensors() + "_" + version;
        unpack(jar, folder.resolve("plugins").resolve(name));
        return platform.tensors() + "," + version + ",plugins/" + name + "/";
    }

    private static void removePlugins(Path folder, List<String> names) throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            for (Path plugin : plugins.toList()) {
                if (names.contains(plugin.getFileName().toString().replaceFirst("_[0-9]+\\.[0-9]+\\..*", ""))) {
                    delete(plugin);
                }
            }
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    private static void rewrite(Path list, Map<String, String> replaced) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            String[] fields = line.split(",");
            String other = replaced.get(fields[0]);
            if (other == null) {
                lines.add(line);
            } else if (!other.isEmpty()) {
                lines.add(other + "," + fields[3] + "," + fields[4]);
            }
        }
        Files.write(list, lines);
    }

    /** Tasks need a configuration that was started once; said to be on the other platform, this machine does that. */
    private static void startOnce(Path folder, Platform platform) throws IOException, InterruptedException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            launcher = plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar", launcher.toString(),
                "-os", platform.system(), "-ws", platform.windows(), "-arch", platform.architecture(),
                "-application", "org.stratoscope.cli.application",
                "-nosplash",
                "-data", "@none",
                "-configuration", folder.resolve("headless").toString(),
                "--version");
    }

    /** Refuses to pack what could not start: a bundle that is listed and missing, or one of another platform. */
    private static void check(Path folder, Platform platform) throws IOException {
        for (String configuration : List.of("configuration", "headless")) {
            for (String line : Files.readAllLines(folder.resolve(configuration).resolve(LIST))) {
                if (!line.startsWith("#") && !Files.exists(folder.resolve(line.split(",")[2]))) {
                    throw new IOException("the archive for " + platform.name() + " lacks " + line);
                }
            }
        }
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            List<String> names = plugins.map(plugin -> plugin.getFileName().toString()).toList();
            if (names.stream().anyMatch(name -> name.contains(".linux.") || name.contains(".gtk."))) {
                throw new IOException("the archive for " + platform.name() + " holds natives of Linux");
            }
            for (String wanted : List.of(platform.swt(), platform.tensors())) {
                if (names.stream().noneMatch(name -> name.startsWith(wanted + "_"))) {
                    throw new IOException("the archive for " + platform.name() + " lacks " + wanted);
                }
            }
        }
    }

    private Path archive(Path work, Path folder, Platform platform) throws IOException, InterruptedException {
        String name = "stratoscope-" + version + "-" + platform.name();
        if (!platform.isWindows()) {
            Path archive = target.resolve(name + ".tar.gz");
            run("tar", "-C", work.toString(), "-czf", archive.toString(), "stratoscope");
            return archive;
        }
        Path archive = target.resolve(name + ".zip");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(work.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " failed with exit code " + code);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
