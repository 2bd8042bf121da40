package org.stratoscope.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.junit.jupiter.api.Test;

/** Claims: the generated package is what the committed ecore says, feature by feature. */
class EcoreAgreementTests {

    @Test
    void theGeneratedPackageAgreesWithTheEcore() throws IOException {
        assertEquals(String.join("\n", describe(ecore())), String.join("\n", describe(ExperimentPackage.eINSTANCE)));
    }

    @Test
    void aChangeOfTheEcoreIsNoticed() throws IOException {
        EPackage changed = ecore();
        EClass experiment = (EClass) changed.getEClassifier("Experiment");
        experiment.getEStructuralFeature("repeats").setDefaultValueLiteral("2");
        assertNotEquals(describe(changed), describe(ExperimentPackage.eINSTANCE));
    }

    private static EPackage ecore() throws IOException {
        ResourceSet resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        Resource resource = resources.createResource(URI.createURI("memory:/experiment.ecore"));
        try (InputStream stream = ExperimentPackage.class.getResourceAsStream("/model/experiment.ecore")) {
            resource.load(stream, Map.of());
        }
        return (EPackage) resource.getContents().get(0);
    }

    private static List<String> describe(EPackage described) {
        List<String> lines = new ArrayList<>();
        lines.add(described.getName() + " " + described.getNsURI() + " " + described.getNsPrefix());
        for (EClassifier type : described.getEClassifiers()) {
            lines.add(type.eClass().getName() + " " + name(type));
            if (type instanceof EEnum literals) {
                literals.getELiterals()
                        .forEach(literal -> lines.add(
                                "  " + literal.getName() + " " + literal.getLiteral() + " " + literal.getValue()));
            } else if (type instanceof EClass structured) {
                structured.getESuperTypes().forEach(parent -> lines.add("  extends " + name(parent)));
                lines.add("  abstract " + structured.isAbstract() + ", interface " + structured.isInterface()
                        + ", operations " + structured.getEOperations().size());
                structured.getEStructuralFeatures().forEach(feature -> lines.add("  " + describe(feature)));
            }
        }
        return lines;
    }

    private static String describe(EStructuralFeature feature) {
        String kind = switch (feature) {
            case EReference reference ->
                "containment " + reference.isContainment() + ", proxies " + reference.isResolveProxies() + ", opposite "
                        + reference.getEOpposite();
            case EAttribute attribute -> "identifies " + attribute.isID();
            default -> feature.eClass().getName();
        };
        return String.join(
                ", ",
                feature.getName(),
                name(feature.getEType()),
                feature.getLowerBound() + ".." + feature.getUpperBound(),
                "default " + feature.getDefaultValueLiteral(),
                "unique " + feature.isUnique(),
                "ordered " + feature.isOrdered(),
                "changeable " + feature.isChangeable(),
                "transient " + feature.isTransient(),
                "volatile " + feature.isVolatile(),
                "unsettable " + feature.isUnsettable(),
                "derived " + feature.isDerived(),
                kind);
    }

    private static String name(EClassifier type) {
        return type.getEPackage().getNsURI() + "#" + type.getName();
    }
}
