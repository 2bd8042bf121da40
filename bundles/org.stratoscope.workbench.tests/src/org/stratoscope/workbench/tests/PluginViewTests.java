package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.ViewComponent;
import org.stratoscope.api.component.ViewInput;
import org.stratoscope.api.drawing.ChartAxis;
import org.stratoscope.api.drawing.ChartMark;
import org.stratoscope.api.drawing.ChartPoint;
import org.stratoscope.api.drawing.ChartSeries;
import org.stratoscope.api.drawing.Drawing;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.drawing.DrawingFile;
import org.stratoscope.task.outcome.FailureKind;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.workbench.run.RunInput;

/** A view that comes from outside is chosen, set, shown with a run, and kept when it is gone. */
class PluginViewTests {

    private static final Provenance PROVENANCE = new Provenance(Map.of(), Map.of(), "", "", 0);

    /** The parameters of {@link NormBars}. */
    public record NormBarsParameters(
            @Parameter(title = "Greatest first", description = "Sorts the layers.", defaultValue = "false")
            boolean greatestFirst) {}

    /** Stands for the view of a plug-in. */
    static final class NormBars implements ViewComponent<NormBarsParameters> {

        @Override
        public ComponentInfo info() {
            return new ComponentInfo("norm-bars", "Bars of norms", "The norm of every layer.");
        }

        @Override
        public Class<NormBarsParameters> parameters() {
            return NormBarsParameters.class;
        }

        @Override
        public Drawing draw(NormBarsParameters parameters, ViewInput input) {
            throw new IllegalStateException("a view is never drawn in the workbench");
        }
    }

    private final Driver driver = new Driver();
    private ServiceRegistration<?> registration;

    @BeforeEach
    void register() {
        registration = FrameworkUtil.getBundle(PluginViewTests.class)
                .getBundleContext()
                .registerService(Component.class, new NormBars(), null);
    }

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
        if (registration != null) {
            registration.unregister();
        }
    }

    private Experiment quickstart() throws Exception {
        return ExperimentDocuments.read(
                Examples.find("quickstart").orElseThrow().document(), "quickstart");
    }

    private static View view(String title) {
        View view = ExperimentFactory.eINSTANCE.createView();
        view.setKind("component");
        view.setTitle(title);
        view.setComponent(ExperimentFactory.eINSTANCE.createComponent());
        view.getComponent().setId("norm-bars");
        return view;
    }

    private IEditorPart open(IFile file) throws CoreException {
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        driver.click(driver.byId(Canvas.class, "card.views"));
        return editor;
    }

    private void select(int index) {
        org.eclipse.swt.widgets.List list = driver.byId(org.eclipse.swt.widgets.List.class, "views");
        list.select(index);
        list.notifyListeners(SWT.Selection, new Event());
    }

    private void choose(String id, String text) {
        Combo combo = driver.byId(Combo.class, id);
        combo.select(IntStream.range(0, combo.getItemCount())
                .filter(i -> combo.getItem(i).contains(text))
                .findFirst()
                .orElseThrow());
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private String problem(String id) {
        return driver.all(Label.class, label -> (id + ".problem").equals(label.getData("id"))).stream()
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void aViewIsChosenAndSet() throws Exception {
        IFile file = Projects.experiment(
                Projects.create("chosen"),
                Examples.find("quickstart").orElseThrow().document());
        IEditorPart editor = open(file);
        select(0);
        assertTrue(
                driver.all(Combo.class, combo -> "views[0].component".equals(combo.getData("id")))
                        .isEmpty(),
                "the product's own views are drawn by nothing else");
        choose("views[0].kind", "Component");
        driver.waitUntil(
                "a component is asked for", () -> problem("views[0].kind").contains("names no component"));
        choose("views[0].component", "norm-bars");
        driver.waitUntil("no problem", () -> problem("views[0].kind").isEmpty());
        Button greatest = driver.byId(Button.class, "views[0].component.greatestFirst");
        greatest.setSelection(true);
        greatest.notifyListeners(SWT.Selection, new Event());
        assertTrue(
                driver.all(Text.class, text -> "views[0].against".equals(text.getData("id")))
                        .isEmpty(),
                "a plug-in's view has parameters of its own");
        driver.screenshot("plugin-view-form");

        driver.page().saveEditor(editor, false);
        View saved =
                ExperimentDocuments.load(file.getLocation().toPath()).getViews().getFirst();
        assertEquals("component", saved.getKind());
        assertEquals("norm-bars", saved.getComponent().getId());
        assertEquals("true", saved.getComponent().getParameters().getFirst().getValue());
        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil("not set", () -> !greatest.getSelection());
    }

    @Test
    void theLibraryFollows() throws Exception {
        driver.page().showView("org.stratoscope.workbench.editor.library");
        Tree tree = driver.byId(Tree.class, "library.tree");
        driver.waitUntil("the view is listed", () -> kinds(tree).contains("Views"));
        registration.unregister();
        registration = null;
        driver.waitUntil("the view is gone", () -> !kinds(tree).contains("Views"));
        assertTrue(kinds(tree).contains("Metrics"));
    }

    private static List<String> kinds(Tree tree) {
        return Stream.of(tree.getItems()).map(TreeItem::getText).toList();
    }

    @Test
    void aViewThatIsGoneKeepsItsParameters() throws Exception {
        registration.unregister();
        registration = null;
        Experiment experiment = quickstart();
        experiment.getViews().addFirst(view("Norms"));
        var kept = ExperimentFactory.eINSTANCE.createParameter();
        kept.setName("greatestFirst");
        kept.setValue("true");
        experiment.getViews().getFirst().getComponent().getParameters().add(kept);
        IFile file = Projects.experiment(Projects.create("gone"), ExperimentDocuments.toBytes(experiment));
        IEditorPart editor = open(file);
        select(0);
        driver.waitUntil(
                "what is missing is told",
                () -> problem("views[0].component").contains("The view 'norm-bars' is not installed"));
        assertEquals(
                "true",
                driver.byId(Text.class, "views[0].component.greatestFirst").getText());
        driver.byId(Text.class, "views[0].title").setText("Norms of layers");
        driver.page().saveEditor(editor, false);
        View saved =
                ExperimentDocuments.load(file.getLocation().toPath()).getViews().getFirst();
        assertEquals("Norms of layers", saved.getTitle());
        assertEquals("true", saved.getComponent().getParameters().getFirst().getValue());
    }

    @Test
    void whatAPluginDrewIsShownBesideWhatItCouldNotDraw() throws Exception {
        RunDirectory directory =
                RunDirectory.create(Projects.runs(Projects.create("drawn")).resolve("drawn"));
        Experiment experiment = quickstart();
        experiment.getViews().clear();
        experiment.getViews().add(view("Norms"));
        experiment.getViews().add(view("Broken"));
        ExperimentDocuments.save(experiment, directory.document());
        ResultTableFile.write(directory.results(), ResultTable.empty(List.of()));
        Path drawing = Files.createDirectories(directory.drawing(0));
        DrawingFile.write(
                drawing.resolve(DrawingFile.NAME),
                new org.stratoscope.api.drawing.Chart(
                        "Norms",
                        ChartMark.BARS,
                        ChartAxis.of("layer", List.of("conv1", "linear")),
                        ChartAxis.linear("norm (dimensionless)"),
                        List.of(new ChartSeries(
                                "spectral norm",
                                List.of(new ChartPoint(0, 2, "conv1"), new ChartPoint(1, 3, "linear"))))));
        OutcomeFile.write(drawing.resolve(OutcomeFile.NAME), new Outcome.Completed(PROVENANCE));
        Path broken = Files.createDirectories(directory.drawing(1));
        String fault = "The view norm-bars of the plug-in bad.norms 1.0.0 failed unexpectedly (IllegalStateException).";
        OutcomeFile.write(broken.resolve(OutcomeFile.NAME), new Outcome.Failed(fault, FailureKind.DEFECT, PROVENANCE));
        RunFixture.succeeded(directory);

        driver.page().openEditor(new RunInput(directory.folder()), RunInput.EDITOR);
        Composite shown = driver.byId(Composite.class, "figure.Norms");
        Chart chart = driver.one(Chart.class, "the drawing", one -> one.getParent() != null && below(one, shown));
        assertEquals(2, chart.getSeriesSet().getSeries()[0].getYSeries().length);
        assertEquals("conv1", chart.getAxisSet().getXAxis(0).getCategorySeries()[0]);
        Canvas words = driver.byId(Canvas.class, "heatmap.Broken");
        assertFalse(words.isDisposed());
        driver.screenshot("plugin-view-run");
    }

    private static boolean below(org.eclipse.swt.widgets.Control control, Composite area) {
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent == area) {
                return true;
            }
        }
        return false;
    }
}
