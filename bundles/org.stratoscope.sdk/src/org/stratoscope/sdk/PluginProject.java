package org.stratoscope.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;

/**
 * Writes a Maven project with one working component, its test and a page that says what to do with it.
 *
 * @param id of the component, which also names the project
 * @param kind what the component is
 * @param installation folder of the product that the project is built against
 */
public record PluginProject(String id, PluginKind kind, Path installation) {

    private static final String TEMPLATES = "/templates/";

    /**
     * Checks the id.
     *
     * @throws InvalidInputException when it cannot be the id of a component
     */
    public static PluginProject of(String id, PluginKind kind, Path installation) throws InvalidInputException {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || id.length() > 40) {
            throw new InvalidInputException("'" + id
                    + "' cannot be the name of a plug-in; use up to 40 lower-case letters, digits and hyphens, such as"
                    + " spectral-norm.");
        }
        return new PluginProject(id, kind, installation.toAbsolutePath().normalize());
    }

    /**
     * Writes the project.
     *
     * @param folder must be empty where it exists
     * @throws InvalidInputException when there is something in the folder
     */
    public void write(Path folder) throws InvalidInputException, UnreadableFileException, IOException {
        String version = version("org.stratoscope.api");
        String libtorch = version("libtorch");
        checkEmpty(folder);
        String source = packageName().replace('.', '/') + "/";
        String main = "src/main/java/" + source;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("README.md", "README.md");
        files.put(".gitignore", "gitignore");
        files.put(".mvn/maven.config", "maven.config");
        files.put(main + "package-info.java", "package-info.java");
        files.put(main + className() + ".java", kind.text() + "/Component.java");
        files.put(main + stem() + "Parameters.java", kind.text() + "/Parameters.java");
        files.put("src/test/java/" + source + className() + "Tests.java", kind.text() + "/Tests.java");
        for (Map.Entry<String, String> file : files.entrySet()) {
            String text = filled(template(file.getValue()))
                    .replace("@VERSION@", version)
                    .replace("@LIBTORCH@", libtorch);
            AtomicFiles.write(folder.resolve(file.getKey()), text);
        }
    }

    private static void checkEmpty(Path folder) throws IOException, InvalidInputException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(folder + " is a file; name a folder.");
        }
        try (Stream<Path> children = Files.list(folder)) {
            if (children.findAny().isPresent()) {
                throw new InvalidInputException(folder + " is not empty; name another folder.");
            }
        }
    }

    /** The version of an artifact in the product's own repository, which holds one of each. */
    private String version(String artifact) throws UnreadableFileException, IOException {
        Path versions =
                installation.resolve("sdk/repository/org/stratoscope/sdk").resolve(artifact);
        if (Files.isDirectory(versions)) {
            try (Stream<Path> children = Files.list(versions)) {
                Optional<Path> version = children.filter(Files::isDirectory).findFirst();
                if (version.isPresent()) {
                    return version.get().getFileName().toString();
                }
            }
        }
        throw new UnreadableFileException(
                versions, "is missing, and projects are built against it; install the product again.");
    }

    private String packageName() {
        return "org.example." + id.replace("-", "");
    }

    private String stem() {
        StringBuilder stem = new StringBuilder();
        for (String word : id.split("-")) {
            stem.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return stem.toString();
    }

    private String className() {
        return stem().endsWith(kind.suffix()) ? stem() : stem() + kind.suffix();
    }

    private String title() {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String filled(String template) {
        return template.replace("@ID@", id)
                .replace("@TITLE@", title())
                .replace("@STEM@", stem())
                .replace("@CLASS@", className())
                .replace("@PACKAGE@", packageName())
                .replace("@KIND@", kind.text())
                .replace("@WORDS@", kind.words())
                .replace("@TRY@", attempt())
                .replace(
                        "@HOME@",
                        installation
                                .toString()
                                .replace('\\', '/')
                                .replace("&", "&amp;")
                                .replace("<", "&lt;"));
    }

    /** A command that uses the component. */
    private String attempt() {
        String data = " --dataset dead-leaves:count=64";
        return switch (kind) {
            case METRIC -> "stratoscope measure " + id + " --network simple-cnn" + data;
            case PERTURBATION ->
                "stratoscope measure sensitivity --network simple-cnn" + data + " --perturbation " + id;
            case DATASET -> "stratoscope measure accuracy --network simple-cnn --dataset " + id;
            case NETWORK -> "stratoscope measure accuracy --network " + id + data;
            case TRAINER ->
                "stratoscope train --network simple-cnn" + data + " --trainer " + id + " --out trained.safetensors";
            case LOADER -> "stratoscope measure accuracy --network " + id + ":file=weights.csv" + data;
            case VIEW -> "stratoscope measure sensitivity --network simple-cnn" + data + " --out trial --view " + id;
            case RUNNER -> "stratoscope run quickstart --out trial --runner " + id;
        };
    }

    private static String template(String name) throws IOException {
        try (InputStream stream = PluginProject.class.getResourceAsStream(TEMPLATES + name)) {
            if (stream == null) {
                throw new IOException("the product lacks its template " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
