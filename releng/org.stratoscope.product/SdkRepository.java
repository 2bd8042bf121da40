import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a Maven repository, {@code sdk/repository/}, into a materialised product: what the projects of plug-ins are built
 * against, taken from the product's own bundles. Run by the build: {@code java SdkRepository.java PRODUCT MAVEN_VERSION
 * DJL_VERSION LIBTORCH_VERSION}.
 */
final class SdkRepository {

    private static final String GROUP = "org.stratoscope.sdk";
    private static final int QUALIFIER_MINUTES = 12;

    private final Path plugins;
    private final Path repository;
    private final String version;

    private SdkRepository(Path product, String version) {
        plugins = product.resolve("plugins");
        repository = product.resolve("sdk").resolve("repository");
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        new SdkRepository(Path.of(arguments[0]), arguments[1]).write(arguments[2], arguments[3]);
    }

    private void write(String djlVersion, String libtorchVersion) throws IOException, GeneralSecurityException {
        delete(repository);
        Path djl = bundle("org.stratoscope.djl_");
        List<String> libraries = new ArrayList<>();
        try (Stream<Path> jars = Files.list(djl.resolve("lib"))) {
            for (Path jar : jars.sorted().toList()) {
                String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                String artifact = name.startsWith("pytorch") || name.equals("api") ? "djl-" + name : name;
                String released = libtorchVersion + "-" + djlVersion;
                Path target = folder(artifact, released).resolve(artifact + "-" + released + ".jar");
                Files.copy(jar, target);
                hash(target);
                pom(artifact, released, artifact + "-" + released, List.of());
                libraries.add(dependency(artifact, released));
            }
        }
        snapshot("org.stratoscope.djl", djl, libraries);
        snapshot(
                "org.stratoscope.api",
                bundle("org.stratoscope.api_"),
                List.of(dependency("org.stratoscope.djl", version)));
        snapshot(
                "org.stratoscope.network",
                bundle("org.stratoscope.network_"),
                List.of(dependency("org.stratoscope.api", version), dependency("org.stratoscope.djl", version)));
        libtorch(libtorchVersion);
    }

    /** The product has libtorch already; the repository links to it rather than to double the product's size. */
    private void libtorch(String released) throws IOException, GeneralSecurityException {
        Path jar;
        try (Stream<Path> bundles = Files.list(plugins)) {
            jar = bundles.map(bundle -> bundle.resolve("lib/pytorch-native-cpu.jar"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the product has no libtorch"));
        }
        Path link = folder("libtorch", released).resolve("libtorch-" + released + ".jar");
        Files.createSymbolicLink(link, link.getParent().relativize(jar));
        hash(link);
        pom("libtorch", released, "libtorch-" + released, List.of());
    }

    /** An artifact of this build, named by its time so that a later build of the same version is noticed. */
    private void snapshot(String artifact, Path bundle, List<String> dependencies)
            throws IOException, GeneralSecurityException {
        String name = bundle.getFileName().toString().replaceFirst("\\.jar$", "");
        String qualifier = name.substring(name.lastIndexOf('.') + 1);
        if (!qualifier.matches("[0-9]{" + QUALIFIER_MINUTES + "}")) {
            throw new IOException(name + " has no qualifier made of date and time");
        }
        String time = qualifier.substring(0, 8) + "." + qualifier.substring(8) + "00";
        String value = version.replace("SNAPSHOT", time + "-1");
        Path folder = folder(artifact, version);
        Path target = folder.resolve(artifact + "-" + value + ".jar");
        if (Files.isDirectory(bundle)) {
            pack(bundle, target);
        } else {
            Files.copy(bundle, target);
        }
        hash(target);
        pom(artifact, version, artifact + "-" + value, dependencies);
        String updated = time.replace(".", "");
        StringBuilder files = new StringBuilder();
        for (String extension : List.of("jar", "pom")) {
            files.append("<snapshotVersion><extension>" + extension + "</extension><value>" + value
                    + "</value><updated>" + updated + "</updated></snapshotVersion>");
        }
        text(folder.resolve("maven-metadata.xml"), "<metadata modelVersion=\"1.1.0\">" + coordinates(artifact, version)
                + "<versioning><snapshot><timestamp>" + time + "</timestamp><buildNumber>1</buildNumber></snapshot>"
                + "<lastUpdated>" + updated + "</lastUpdated><snapshotVersions>" + files
                + "</snapshotVersions></versioning></metadata>\n");
    }

    /** Packs the classes and the manifest of a bundle that is a folder. */
    private static void pack(Path bundle, Path target) throws IOException {
        try (OutputStream stream = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(stream);
                Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = bundle.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("lib/")) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
        }
    }

    private void pom(String artifact, String its, String fileName, List<String> dependencies)
            throws IOException, GeneralSecurityException {
        text(folder(artifact, its).resolve(fileName + ".pom"), "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">"
                + "<modelVersion>4.0.0</modelVersion>" + coordinates(artifact, its) + "<dependencies>"
                + String.join("", dependencies) + "</dependencies></project>\n");
    }

    private static String coordinates(String artifact, String its) {
        return "<groupId>" + GROUP + "</groupId><artifactId>" + artifact + "</artifactId><version>" + its + "</version>";
    }

    private static String dependency(String artifact, String its) {
        return "<dependency>" + coordinates(artifact, its) + "</dependency>";
    }

    private void text(Path file, String text) throws IOException, GeneralSecurityException {
        Files.writeString(file, text);
        hash(file);
    }

    private static void hash(Path file) throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file));
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".sha1"), HexFormat.of().formatHex(digest));
    }

    private Path folder(String artifact, String its) throws IOException {
        return Files.createDirectories(
                repository.resolve(GROUP.replace('.', '/')).resolve(artifact).resolve(its));
    }

    private Path bundle(String prefix) throws IOException {
        try (Stream<Path> bundles = Files.list(plugins)) {
            return bundles.filter(bundle -> bundle.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the product has no bundle " + prefix));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
