package org.stratoscope.api.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * The installed product, from which tasks are started with the same bundles but without the workbench.
 *
 * @param folder the product's root
 * @param launcher the jar of the Equinox launcher
 * @param configuration the small configuration without user interface, written by the build
 */
public record Installation(Path folder, Path launcher, Path configuration) {

    /**
     * Finds the installation this process itself runs from.
     *
     * @throws ComputationFailedException when it is not whole
     */
    public static Installation find() throws ComputationFailedException {
        String area = System.getProperty("osgi.install.area", "");
        try {
            Path folder = Path.of(new URI(area.replace(" ", "%20")));
            Path configuration = folder.resolve("headless");
            if (!Files.isDirectory(configuration)) {
                throw new ComputationFailedException("The installation " + folder
                        + " lacks its folder 'headless', which tasks need; install the product again.");
            }
            return new Installation(folder, launcher(folder), configuration);
        } catch (URISyntaxException | IllegalArgumentException | IOException e) {
            throw new ComputationFailedException(
                    "The installation cannot be found at '" + area + "'; install the product again.", e);
        }
    }

    /** The Java program that runs this process. */
    public static Path java() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    private static Path launcher(Path folder) throws IOException, ComputationFailedException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(folder.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new ComputationFailedException(
                "The installation " + folder + " lacks the Equinox launcher; install the product again.");
    }
}
