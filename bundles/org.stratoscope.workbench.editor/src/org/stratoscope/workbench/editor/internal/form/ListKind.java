package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.common.util.EList;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.model.experiment.Experiment;

/**
 * What a list of the document is made of.
 *
 * @param <T> what is listed
 */
public interface ListKind<T> {

    /**
     * Something that can be added.
     *
     * @param title what the menu says
     * @param factory creates it for a document
     */
    record Addition<T>(String title, Function<Experiment, T> factory) {

        T create(Experiment experiment) {
            return factory.apply(experiment);
        }
    }

    /** The name of the list in the document. */
    String path();

    /** What one of them is called. */
    String noun();

    /** What to say while there is none. */
    String nothing();

    /** The list. */
    EList<T> items(Experiment experiment);

    /** What the list shows of one of them. */
    String label(T item, int index);

    /** What can be added. */
    List<Addition<T>> additions(FormContext context);

    /** The form of the one at the index, as the only child of the parent. */
    Form detail(Composite parent, FormContext context, int index);
}
