package org.stratoscope.workbench.editor.internal.form;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.workbench.editor.internal.document.References;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.form.TextField;

/** The name by which the rest of the document refers to a component. */
final class NameForm implements Form {

    private final FormContext context;
    private final Function<Experiment, Optional<Component>> place;
    private final TextField name;

    NameForm(Composite parent, FormContext context, String path, Function<Experiment, Optional<Component>> place) {
        this.context = context;
        this.place = place;
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        FieldRow.layout(area);
        FieldRow row = new FieldRow(area, "Name", "By which measurements, views and axes refer to it.");
        name = new TextField(area, SWT.NONE, "its id", this::set);
        row.complete(name.control(), path + ".name", "", "");
    }

    private void set(Optional<String> value) {
        context.document()
                .change(
                        "Set name",
                        name.control().getData("id").toString(),
                        experiment -> place.apply(experiment)
                                .ifPresent(component -> References.relabel(
                                        experiment, component, renamed -> renamed.setName(value.orElse(null)))));
    }

    @Override
    public void refresh() {
        name.show(place.apply(context.experiment()).map(Component::getName));
    }
}
