package org.stratoscope.workbench.editor.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Stage;
import org.stratoscope.workbench.form.ChoiceField;
import org.stratoscope.workbench.form.FieldRow;

/** When a measurement is taken and under which perturbation. */
final class MeasurementForm implements Form {

    private final FormContext context;
    private final int index;
    private final Composite area;
    private final ChoiceField stage;
    private final FieldRow perturbationRow;
    private final Composite holder;
    private ChoiceField perturbation;
    private List<ChoiceField.Entry> offered = List.of();

    MeasurementForm(Composite parent, FormContext context, int index) {
        this.context = context;
        this.index = index;
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        FieldRow.layout(area);
        FieldRow stageRow = new FieldRow(area, "Taken", "Before training, after it, both, or also along it.");
        stage = new ChoiceField(
                area,
                List.of(
                        ChoiceField.Entry.of("trained", "after training"),
                        ChoiceField.Entry.of("initial", "before training"),
                        ChoiceField.Entry.of("both", "before and after training"),
                        ChoiceField.Entry.of("throughout", "at every snapshot too")),
                value -> value.ifPresent(this::setStage));
        stageRow.complete(stage.control(), path() + ".stage", "", "");
        perturbationRow = new FieldRow(area, "Perturbation", "What changes the images, where the metric needs it.");
        holder = new Composite(area, SWT.NONE);
        holder.setLayout(new FillLayout());
        perturbationRow.complete(holder, path() + ".perturbation", "", "");
    }

    private String path() {
        return "measurements[" + index + "]";
    }

    private void setStage(String literal) {
        change("Set when it is taken", "stage", measurement -> measurement.setStage(Stage.get(literal)));
    }

    private void setPerturbation(Optional<String> name) {
        change("Choose perturbation", "perturbation", measurement -> measurement.setPerturbation(name.orElse(null)));
    }

    private void change(String label, String field, Consumer<Measurement> edit) {
        context.document()
                .change(
                        label,
                        path() + "." + field,
                        experiment ->
                                Labels.at(experiment.getMeasurements(), index).ifPresent(edit));
    }

    @Override
    public void refresh() {
        Optional<Measurement> measurement = Labels.at(context.experiment().getMeasurements(), index);
        measurement.ifPresent(shown -> {
            stage.show(Optional.of(shown.getStage().getLiteral()));
            offer(entries(shown));
            perturbation.show(Optional.ofNullable(shown.getPerturbation()).filter(name -> !name.isEmpty()));
            perturbationRow.tell(String.join("\n", context.problems().get().below(path() + ".perturbation")));
        });
    }

    private List<ChoiceField.Entry> entries(Measurement measurement) {
        Optional<String> otherwise = context.registry()
                .find(ComponentKind.METRIC, measurement.getId() == null ? "" : measurement.getId())
                .filter(MetricComponent.class::isInstance)
                .flatMap(metric -> ((MetricComponent<?>) metric).defaultPerturbation());
        List<ChoiceField.Entry> entries = new ArrayList<>();
        entries.add(ChoiceField.Entry.none(
                otherwise.map(id -> "default (" + id + ")").orElse("none")));
        Labels.of(context.experiment().getPerturbations()).forEach(label -> entries.add(ChoiceField.Entry.of(label)));
        return entries;
    }

    private void offer(List<ChoiceField.Entry> entries) {
        if (perturbation == null || !entries.equals(offered)) {
            offered = entries;
            for (Control old : holder.getChildren()) {
                old.dispose();
            }
            perturbation = new ChoiceField(holder, entries, this::setPerturbation);
            holder.layout();
        }
    }
}
