package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;

/** The axes of the sweep. */
public final class AxisKind implements ListKind<Axis> {

    @Override
    public String path() {
        return "axes";
    }

    @Override
    public String noun() {
        return "axis";
    }

    @Override
    public String nothing() {
        return "No sweep: the experiment runs once for each repeat. Add an axis to run it at several values of anything,"
                + " such as the network's depth.";
    }

    @Override
    public EList<Axis> items(Experiment experiment) {
        return experiment.getAxes();
    }

    @Override
    public String label(Axis item, int index) {
        String path = item.getPath();
        return path == null || path.isEmpty() ? "axis " + (index + 1) : SweepValue.shortened(path);
    }

    @Override
    public List<Addition<Axis>> additions(FormContext context) {
        return List.of(new Addition<>("Axis", experiment -> ExperimentFactory.eINSTANCE.createAxis()));
    }

    @Override
    public Form detail(Composite parent, FormContext context, int index) {
        return new AxisForm(parent, context, index);
    }
}
