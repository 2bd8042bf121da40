package org.stratoscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims: every package that plug-ins may use has a version, so that a plug-in built for another one is refused. */
class PackageVersionTests {

    private static final Pattern EXPORT = Pattern.compile("(org\\.stratoscope\\.[a-z.]+)(;version=\"([0-9.]+)\")?");
    private static final Path BUNDLES = Path.of(System.getProperty("stratoscope.bundles"));

    @ParameterizedTest
    @ValueSource(strings = {"org.stratoscope.api", "org.stratoscope.network"})
    void everyExportedPackageHasAVersion(String bundle) throws IOException {
        Set<String> exported = new TreeSet<>();
        List<String> without = new ArrayList<>();
        Matcher matcher = EXPORT.matcher(exports(bundle));
        while (matcher.find()) {
            exported.add(matcher.group(1));
            if (matcher.group(3) == null || !matcher.group(3).matches("[0-9]+\\.[0-9]+\\.[0-9]+")) {
                without.add(matcher.group(1));
            }
        }
        assertEquals(List.of(), without);
        assertTrue(exported.size() > 3, exported.toString());
        if (bundle.equals("org.stratoscope.api")) {
            assertEquals(packages(BUNDLES.resolve(bundle).resolve("src")), exported, "all of api is for plug-ins");
        }
    }

    private static String exports(String bundle) throws IOException {
        try (var stream = Files.newInputStream(BUNDLES.resolve(bundle).resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(stream).getMainAttributes().getValue("Export-Package");
        }
    }

    private static Set<String> packages(Path sources) throws IOException {
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file ->
                            sources.relativize(file.getParent()).toString().replace(java.io.File.separatorChar, '.'))
                    .filter(name -> !name.contains("internal"))
                    .forEach(packages::add);
        }
        return packages;
    }
}
