import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes an application image with a runtime of its own, and its archive: {@code java
 * NativeImage.java PRODUCT VERSION TARGET START ICON}.
 * Nothing but the system's own libraries is needed where it is unpacked. Uses the tools of the JDK that runs it.
 */
final class NativeImage {

    /** What the platform, the engine and plug-ins use of the JDK; jdk.xml.dom is for style sheets. */
    private static final String MODULES = "java.se,jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.httpserver,"
            + "jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.xml.dom,jdk.zipfs";

    private static final String NAME = "stratoscope";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path product = Path.of(arguments[0]).toRealPath();
        String version = arguments[1].replaceFirst("-.*", "");
        Path target = Path.of(arguments[2]).toAbsolutePath();
        Path work = target.resolve("native-work");
        delete(work);
        delete(target.resolve(NAME));
        Files.createDirectories(work.resolve("input"));

        Path classes = work.resolve("classes");
        tool("javac", "--release", "21", "-d", classes.toString(), Path.of(arguments[3]).toString());
        tool("jar", "--create", "--file", work.resolve("input/start.jar").toString(), "-C", classes.toString(), ".");
        Path runtime = work.resolve("runtime");
        // Tasks are started by the runtime's own program java, which jpackage would leave out.
        tool("jlink", "--add-modules", MODULES, "--output", runtime.toString(),
                "--strip-debug", "--no-man-pages", "--no-header-files", "--compress", "zip-6");
        // Within the image the product is called what it is, whatever its folder is called.
        Path content = work.resolve("content/product");
        Files.createDirectories(content.getParent());
        copy(product, content);
        tool("jpackage", "--type", "app-image", "--name", NAME, "--app-version", version, "--dest", target.toString(),
                "--input", work.resolve("input").toString(), "--main-jar", "start.jar", "--main-class", "Start",
                "--runtime-image", runtime.toString(), "--app-content", content.toString(),
                "--icon", Path.of(arguments[4]).toString(),
                "--vendor", "Stratoscope",
                "--java-options", "--enable-native-access=ALL-UNNAMED",
                "--java-options", "-Djdk.serialFilter=!*",
                "--java-options", "-Dai.djl.offline=true",
                "--java-options", "-Dstratoscope.product=$APPDIR/../product");
        Path archive = target.resolve(NAME + "-" + version + "-linux-" + architecture() + ".tar.gz");
        run("tar", "-C", target.toString(), "-czf", archive.toString(), NAME);
        check(archive, work.resolve("a folder"));
        delete(work);
        delete(target.resolve(NAME));
        System.out.println(archive + " (" + Files.size(archive) / (1 << 20) + " MiB)");
    }

    /** Unpacks the archive where a name has a space and lets it list its components, without anything of this environment. */
    private static void check(Path archive, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run("tar", "-C", folder.toString(), "-xzf", archive.toString());
        run("env", "-i", "PATH=/usr/bin:/bin", folder.resolve(NAME + "/bin/" + NAME).toString(), "list", "metric");
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static void tool(String name, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        int code = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This JDK lacks " + name + "; use a whole one."))
                .run(out, out, arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " failed with exit code " + code);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(command[0] + " failed with exit code " + code);
        }
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
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
