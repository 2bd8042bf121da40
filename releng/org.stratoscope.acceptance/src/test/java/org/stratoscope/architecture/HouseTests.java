package org.stratoscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims: rooms know only lower floors, internals stay inside, no user interface below the workbench, and the like. */
class HouseTests {

    /** The floor of every bundle; a bundle may use its own floor and lower ones. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("djl", 0),
            Map.entry("model", 1),
            Map.entry("api", 1),
            Map.entry("network", 2),
            Map.entry("networks", 3),
            Map.entry("loaders.torch", 3),
            Map.entry("loaders.keras", 3),
            Map.entry("loaders.tflite", 3),
            Map.entry("loaders.onnx", 3),
            Map.entry("datasets", 3),
            Map.entry("perturbations", 3),
            Map.entry("metrics.accuracy", 3),
            Map.entry("metrics.sensitivity", 3),
            Map.entry("metrics.energy", 3),
            Map.entry("metrics.agop", 3),
            Map.entry("kernels", 3),
            Map.entry("plugins", 4),
            Map.entry("sdk", 4),
            Map.entry("task", 4),
            Map.entry("charts", 4),
            Map.entry("figures", 4),
            Map.entry("engine", 4),
            Map.entry("index", 4),
            Map.entry("runners.local", 4),
            Map.entry("runners.slurm", 4),
            Map.entry("examples", 5),
            Map.entry("help", 5),
            Map.entry("cli", 5),
            Map.entry("workbench", 5),
            Map.entry("workbench.editor", 5),
            Map.entry("workbench.results", 5),
            Map.entry("testing", 5));

    private static final Map<String, String> BUNDLE_OF_CLASS = new HashMap<>();
    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() throws IOException {
        Path bundles = Path.of(System.getProperty("stratoscope.bundles"));
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> children = Files.list(bundles)) {
            for (Path bundle :
                    children.filter(HouseTests::isMainBundle).sorted().toList()) {
                Path compiled = bundle.resolve("target/classes");
                folders.add(compiled);
                String name = bundle.getFileName().toString().replaceFirst("^org\\.stratoscope\\.", "");
                try (Stream<Path> files = Files.walk(compiled)) {
                    files.filter(file -> file.toString().endsWith(".class"))
                            .forEach(file -> BUNDLE_OF_CLASS.put(className(compiled, file), name));
                }
            }
        }
        classes = new ClassFileImporter().importPaths(folders);
        assertTrue(classes.size() > 200, "the classes of the bundles were not found");
    }

    @Test
    void everyBundleHasAFloor() {
        assertEquals(new TreeSet<>(FLOORS.keySet()), new TreeSet<>(BUNDLE_OF_CLASS.values()));
    }

    @Test
    void lowerRoomsKnowNothingOfHigherOnes() {
        assertEquals(List.of(), crossings((from, to) -> FLOORS.get(bundle(to)) > FLOORS.get(bundle(from))));
    }

    @Test
    void internalPackagesAreUsedByTheirOwnBundleOnly() {
        assertEquals(List.of(), crossings((from, to) -> to.getPackageName().contains(".internal")));
    }

    @Test
    void noUserInterfaceBelowTheWorkbench() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stratoscope.workbench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.swtchart..")
                .check(classes);
    }

    @Test
    void nothingIsDeserialised() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInputStream.class)
                .check(classes);
    }

    @Test
    void standardOutputBelongsToTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stratoscope.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    @Test
    void randomnessComesFromNamedStreams() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.random.RandomGenerator.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(classes);
    }

    @Test
    void componentsNeverSeeTheDocument() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.stratoscope.api..",
                        "org.stratoscope.network..",
                        "org.stratoscope.networks..",
                        "org.stratoscope.loaders..",
                        "org.stratoscope.datasets..",
                        "org.stratoscope.perturbations..",
                        "org.stratoscope.metrics..",
                        "org.stratoscope.task..",
                        "org.stratoscope.charts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.emf..", "org.stratoscope.model..")
                .check(classes);
    }

    @Test
    void chartsNeverSeeTensors() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.stratoscope.charts..", "org.stratoscope.workbench..", "org.stratoscope.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(classes);
    }

    @Test
    void bundlesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new BundleSlices(BUNDLE_OF_CLASS))
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    private interface Crossing {
        boolean isForbidden(JavaClass from, JavaClass to);
    }

    private static List<String> crossings(Crossing rule) {
        return classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> !bundle(d.getOriginClass()).isEmpty()
                        && !bundle(d.getTargetClass()).isEmpty()
                        && !bundle(d.getOriginClass()).equals(bundle(d.getTargetClass()))
                        && rule.isForbidden(d.getOriginClass(), d.getTargetClass()))
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private static String bundle(JavaClass type) {
        return BUNDLE_OF_CLASS.getOrDefault(type.getBaseComponentType().getName(), "");
    }

    private static boolean isMainBundle(Path bundle) {
        return !bundle.getFileName().toString().endsWith(".tests")
                && Files.isDirectory(bundle.resolve("target/classes/org"));
    }

    private static String className(Path root, Path file) {
        String relative = root.relativize(file).toString();
        return relative.substring(0, relative.length() - ".class".length()).replace(java.io.File.separatorChar, '.');
    }
}
