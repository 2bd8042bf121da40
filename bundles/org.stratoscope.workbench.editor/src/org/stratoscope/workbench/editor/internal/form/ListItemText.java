package org.stratoscope.workbench.editor.internal.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.io.ExperimentDocuments;

/** An item of a list as text for the clipboard: the document of an experiment that holds nothing else. */
final class ListItemText {

    private ListItemText() {}

    /**
     * The text of an item.
     *
     * @throws InvalidInputException when the item holds characters that no document can
     */
    static <T extends EObject> String of(ListKind<T> kind, T item) throws InvalidInputException {
        Experiment holder = ExperimentFactory.eINSTANCE.createExperiment();
        holder.setSubject(ExperimentFactory.eINSTANCE.createSubject());
        kind.items(holder).add(EcoreUtil.copy(item));
        return new String(ExperimentDocuments.toBytes(holder), StandardCharsets.UTF_8);
    }

    /** The items of the kind that a text holds, which may be a whole experiment; none when it is something else. */
    static <T extends EObject> List<T> items(ListKind<T> kind, String text) {
        try {
            Experiment holder = ExperimentDocuments.read(text.getBytes(StandardCharsets.UTF_8), "clipboard");
            List<T> items = new ArrayList<>(kind.items(holder));
            kind.items(holder).clear();
            return items;
        } catch (InvalidInputException noExperiment) {
            return List.of();
        }
    }
}
