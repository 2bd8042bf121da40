package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.workbench.form.Scrolling;

/** The perturbations. */
public final class PerturbationKind implements ListKind<Component> {

    @Override
    public String path() {
        return "perturbations";
    }

    @Override
    public String noun() {
        return "perturbation";
    }

    @Override
    public String nothing() {
        return "No perturbations. Add one, such as a diffeomorphism, for measurements of sensitivity.";
    }

    @Override
    public EList<Component> items(Experiment experiment) {
        return experiment.getPerturbations();
    }

    @Override
    public String label(Component item, int index) {
        return ExperimentPaths.label(item);
    }

    @Override
    public List<Addition<Component>> additions(FormContext context) {
        return context.registry().components(ComponentKind.PERTURBATION).stream()
                .map(component ->
                        new Addition<Component>(component.info().title(), experiment -> create(component, experiment)))
                .toList();
    }

    /** A new perturbation by an installed component, with a label that the document does not have yet. */
    static Component create(org.stratoscope.api.component.Component<?> component, Experiment experiment) {
        Component added = ExperimentFactory.eINSTANCE.createComponent();
        added.setId(component.info().id());
        added.setName(Labels.freeName(component.info().id(), experiment.getPerturbations()));
        return added;
    }

    @Override
    public Form detail(Composite parent, FormContext context, int index) {
        Composite area = Scrolling.area(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        NameForm name = new NameForm(
                area,
                context,
                "perturbations[" + index + "]",
                experiment -> Labels.at(experiment.getPerturbations(), index));
        ComponentForm component = new ComponentForm(area, context, ComponentSlot.perturbation(index));
        return () -> {
            name.refresh();
            component.refresh();
        };
    }
}
