import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the native launcher of an application image starts: the workbench without arguments, a command with them, as the
 * script {@code stratoscope} of the product does. The property {@code stratoscope.product} names the product's folder.
 */
public final class Start {

    public static void main(String[] arguments) throws Exception {
        Path product = Path.of(System.getProperty("stratoscope.product")).toRealPath();
        boolean workbench = arguments.length == 0 || arguments[0].equals("-data");
        if (workbench && isLinux() && !isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
            System.err.println(
                    "The workbench needs a display; set DISPLAY, or use a command: see 'stratoscope --help'.");
            System.exit(1);
        }
        // A location is written as Equinox does, with spaces as they are.
        System.setProperty("osgi.install.area", "file:" + product + "/");
        List<String> all = new ArrayList<>();
        if (!workbench) {
            System.setProperty("java.awt.headless", "true");
            System.setProperty("osgi.configuration.area.readOnly", "true");
            System.setProperty("stratoscope.terminal", Boolean.toString(isTerminal()));
            all.addAll(List.of(
                    "-application", "org.stratoscope.cli.application",
                    "-nosplash",
                    "-data", "@none",
                    "-configuration", product.resolve("headless").toString()));
        }
        all.addAll(Arrays.asList(arguments));
        URL[] launcher = {launcher(product).toUri().toURL()};
        ClassLoader loader = new URLClassLoader(launcher, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass("org.eclipse.equinox.launcher.Main")
                .getMethod("main", String[].class)
                .invoke(null, (Object) all.toArray(String[]::new));
    }

    private static Path launcher(Path product) throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(product.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException(product + " lacks the Equinox launcher; unpack the archive again.");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").equals("Linux");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /** Whether somebody reads standard error as it is written. */
    private static boolean isTerminal() {
        try {
            String target = Path.of("/proc/self/fd/2").toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
