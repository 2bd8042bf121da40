package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Precision;
import org.stratoscope.model.experiment.Stage;

/** Claims: a document of format 1, which is never to be edited, opens in this product with every value it had. */
class VersionOneTests {

    private Experiment experiment;

    @BeforeEach
    void open() throws StratoscopeException, IOException {
        experiment = ExperimentDocuments.read(Documents.versionOne(), Documents.NAME);
    }

    @Test
    void theFixtureUsesEveryFeatureOfTheFormat() {
        Set<EStructuralFeature> used = new HashSet<>();
        experiment.eAllContents().forEachRemaining(object -> used.addAll(setFeatures(object)));
        used.addAll(setFeatures(experiment));
        used.add(ExperimentPackage.Literals.EXPERIMENT__FORMAT_VERSION);
        Set<EStructuralFeature> all = new HashSet<>();
        ExperimentPackage.eINSTANCE.getEClassifiers().forEach(type -> {
            if (type instanceof EClass structured) {
                all.addAll(structured.getEStructuralFeatures());
            }
        });
        all.removeAll(List.of(
                ExperimentPackage.Literals.SUBJECT__DATA_TRANSFORM,
                ExperimentPackage.Literals.MEASUREMENT__TRANSFORM,
                ExperimentPackage.Literals.VIEW__AGAINST,
                ExperimentPackage.Literals.VIEW__FIT,
                ExperimentPackage.Literals.VIEW__LAWS,
                ExperimentPackage.Literals.VIEW__COMPONENT,
                ExperimentPackage.Literals.EXPERIMENT__SAMPLES,
                ExperimentPackage.Literals.AXIS__CONDITION));
        assertEquals(all, used);
    }

    @Test
    void theFieldsOfTheExperimentAreAsWritten() {
        assertEquals(5, experiment.getFormatVersion(), "opened in the present format");
        assertEquals("Every field & \"quote\" — é 😀", experiment.getTitle());
        assertEquals("First line\nsecond line\ttab", experiment.getDescription());
        assertEquals(Long.MIN_VALUE, experiment.getSeed());
        assertEquals(3, experiment.getRepeats());
        assertEquals(2, experiment.getThreads());
        assertEquals(Precision.FLOAT64, experiment.getPrecision());
    }

    @Test
    void theSubjectAndTheProbeAreAsWritten() {
        Component network = experiment.getSubject().getNetwork();
        assertEquals("resnet-cifar", network.getId());
        assertNull(network.getName());
        assertEquals(Map.of("depth", "20", "shortcut", "A"), parameters(network));
        assertEquals("sgd", experiment.getSubject().getTrainer().getId());
        assertEquals(Map.of("epochs", "5"), parameters(experiment.getSubject().getTrainer()));
        Component data = experiment.getSubject().getTrainingData();
        assertEquals("cifar10", data.getId());
        assertEquals("training images", data.getName());
        assertEquals(Map.of("folder", "data/cifar10", "split", "train"), parameters(data));
        assertEquals(Map.of("split", "test", "empty", ""), parameters(experiment.getProbe()));
    }

    @Test
    void whatIsNotInstalledIsKept() {
        Component unknown = experiment.getPerturbations().get(1);
        assertEquals("not.installed.here", unknown.getId());
        assertEquals(Map.of("anything", " <kept> "), parameters(unknown));
    }

    @Test
    void theMeasurementsAreAsWritten() {
        List<Measurement> measurements = experiment.getMeasurements();
        assertEquals(
                List.of("sensitivity", "energy-profile", "agop-correlation"),
                measurements.stream().map(Component::getId).toList());
        assertEquals(
                List.of(Stage.TRAINED, Stage.INITIAL, Stage.BOTH),
                measurements.stream().map(Measurement::getStage).toList());
        assertEquals("smooth", experiment.getPerturbations().get(0).getName());
        assertEquals("smooth", measurements.get(0).getPerturbation());
        assertEquals(Map.of("images", "50"), parameters(measurements.get(0)));
        assertEquals("energy before", measurements.get(1).getName());
    }

    @Test
    void theAxesAndTheViewsAreAsWritten() {
        var axes = experiment.getAxes();
        assertEquals("subject.network.depth", axes.get(0).getPath());
        assertEquals(List.of("20", "32", "20"), axes.get(0).getValues());
        assertEquals(List.of(" 0.5 ", "", "a<b&c"), axes.get(1).getValues());
        var views = experiment.getViews();
        assertEquals("curve", views.get(0).getKind());
        assertEquals("Sensitivity over depth", views.get(0).getTitle());
        assertEquals("sensitivity", views.get(0).getMeasurement());
        assertEquals(List.of("D", "agop_pearson@sqrt"), views.get(0).getStatistics());
        assertTrue(views.get(0).isLogarithmic());
        assertEquals("energy before", views.get(1).getMeasurement());
    }

    private static List<EStructuralFeature> setFeatures(EObject object) {
        return object.eClass().getEAllStructuralFeatures().stream()
                .filter(object::eIsSet)
                .toList();
    }

    private static Map<String, String> parameters(Component component) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : component.getParameters()) {
            parameters.put(parameter.getName(), parameter.getValue());
        }
        return parameters;
    }
}
