package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.workbench.form.Scrolling;

/** The measurements. */
public final class MeasurementKind implements ListKind<Measurement> {

    @Override
    public String path() {
        return "measurements";
    }

    @Override
    public String noun() {
        return "measurement";
    }

    @Override
    public String nothing() {
        return "No measurements. Add what you want to know of the network's layers.";
    }

    @Override
    public EList<Measurement> items(Experiment experiment) {
        return experiment.getMeasurements();
    }

    @Override
    public String label(Measurement item, int index) {
        return ExperimentPaths.label(item);
    }

    @Override
    public List<Addition<Measurement>> additions(FormContext context) {
        return context.registry().components(ComponentKind.METRIC).stream()
                .map(component -> new Addition<Measurement>(
                        component.info().title(), experiment -> create(component, experiment)))
                .toList();
    }

    /** A new measurement by an installed metric, with a label that the document does not have yet. */
    static Measurement create(Component<?> component, Experiment experiment) {
        Measurement added = ExperimentFactory.eINSTANCE.createMeasurement();
        added.setId(component.info().id());
        added.setName(Labels.freeName(component.info().id(), experiment.getMeasurements()));
        return added;
    }

    @Override
    public Form detail(Composite parent, FormContext context, int index) {
        Composite area = Scrolling.area(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        NameForm name = new NameForm(
                area,
                context,
                "measurements[" + index + "]",
                experiment -> Labels.at(experiment.getMeasurements(), index));
        ComponentForm component = new ComponentForm(area, context, ComponentSlot.measurement(index));
        MeasurementForm measurement = new MeasurementForm(area, context, index);
        ComponentForm transform = new ComponentForm(area, context, ComponentSlot.transform(index));
        return () -> {
            name.refresh();
            component.refresh();
            measurement.refresh();
            transform.refresh();
        };
    }
}
