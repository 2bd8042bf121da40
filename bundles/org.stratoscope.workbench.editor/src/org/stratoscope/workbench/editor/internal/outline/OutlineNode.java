package org.stratoscope.workbench.editor.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.workbench.editor.internal.card.CardKind;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.editor.internal.form.AxisKind;
import org.stratoscope.workbench.editor.internal.form.ListKind;
import org.stratoscope.workbench.editor.internal.form.MeasurementKind;
import org.stratoscope.workbench.editor.internal.form.PerturbationKind;
import org.stratoscope.workbench.editor.internal.form.ViewKindList;
import org.stratoscope.workbench.editor.internal.library.KindText;

/**
 * A line of the outline; two with the same place are the same line.
 *
 * @param path the place in the document that it leads to
 * @param icon a file name
 * @param problems what is wrong there or below
 */
record OutlineNode(String path, String label, String icon, List<String> problems, List<OutlineNode> children) {

    OutlineNode {
        problems = List.copyOf(problems);
        children = List.copyOf(children);
    }

    /** The lines of a document. */
    static List<OutlineNode> of(Experiment experiment, DocumentProblems problems) {
        String title = experiment.getTitle() == null ? "" : experiment.getTitle();
        Subject subject = experiment.getSubject();
        List<OutlineNode> data = new ArrayList<>();
        List<OutlineNode> network = new ArrayList<>();
        if (subject != null) {
            add(data, "subject.trainingData", ComponentKind.DATASET, "training: ", subject.getTrainingData(), problems);
            add(network, "subject.network", ComponentKind.NETWORK, "", subject.getNetwork(), problems);
            add(network, "subject.trainer", ComponentKind.TRAINER, "", subject.getTrainer(), problems);
        }
        add(data, "probe", ComponentKind.DATASET, "probe: ", experiment.getProbe(), problems);
        if (subject != null) {
            add(
                    data,
                    "subject.dataTransform",
                    ComponentKind.DATA_TRANSFORM,
                    "change: ",
                    subject.getDataTransform(),
                    problems);
        }
        return List.of(
                card(
                        CardKind.GENERAL,
                        title.isBlank() ? "Experiment" : title,
                        "title",
                        "experiment.svg",
                        problems,
                        List.of()),
                card(CardKind.DATA, "Data", "probe", KindText.icon(ComponentKind.DATASET), problems, data),
                card(CardKind.SUBJECT, "Subject", "subject", KindText.icon(ComponentKind.NETWORK), problems, network),
                list(
                        CardKind.PERTURB,
                        new PerturbationKind(),
                        KindText.icon(ComponentKind.PERTURBATION),
                        experiment,
                        problems),
                list(
                        CardKind.MEASURE,
                        new MeasurementKind(),
                        KindText.icon(ComponentKind.METRIC),
                        experiment,
                        problems),
                list(CardKind.SWEEP, new AxisKind(), "sweep.svg", experiment, problems),
                list(CardKind.VIEWS, new ViewKindList(), "runs.svg", experiment, problems));
    }

    private static OutlineNode card(
            CardKind card, String label, String path, String icon, DocumentProblems problems, List<OutlineNode> below) {
        List<String> sentences = problems.all().stream()
                .filter(problem -> CardKind.of(problem.path()) == card)
                .map(problem -> problem.message())
                .toList();
        return new OutlineNode(path, label, icon, sentences, below);
    }

    private static <T extends EObject> OutlineNode list(
            CardKind card, ListKind<T> kind, String icon, Experiment experiment, DocumentProblems problems) {
        List<T> items = kind.items(experiment);
        List<OutlineNode> below = IntStream.range(0, items.size())
                .mapToObj(i -> leaf(kind.path() + "[" + i + "]", kind.label(items.get(i), i), icon, problems))
                .toList();
        return card(card, card.title(), kind.path(), icon, problems, below);
    }

    private static void add(
            List<OutlineNode> nodes,
            String path,
            ComponentKind kind,
            String prefix,
            Component component,
            DocumentProblems problems) {
        if (component != null) {
            String id = component.getId() == null ? "none" : component.getId();
            nodes.add(leaf(path, prefix + id, KindText.icon(kind), problems));
        }
    }

    private static OutlineNode leaf(String path, String label, String icon, DocumentProblems problems) {
        return new OutlineNode(path, label, icon, problems.below(path), List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineNode node && node.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
