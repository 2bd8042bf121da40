package org.stratoscope.workbench.editor.internal;

import java.util.function.Consumer;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;
import org.stratoscope.workbench.editor.internal.form.ComponentAddition;
import org.stratoscope.workbench.project.OpenExperiment;

/** What others may do with the document of an editor. */
record OpenDocument(String title, EditedExperiment document, Consumer<String> reveal) implements OpenExperiment {

    @Override
    public void use(ComponentText data, Place place) {
        reveal.accept(ComponentAddition.dataset(data, place == Place.TRAINING).apply(document));
    }
}
