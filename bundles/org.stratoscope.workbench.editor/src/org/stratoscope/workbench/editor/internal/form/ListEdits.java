package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;

/**
 * The changes of a list of the document, each of which can be undone.
 *
 * @param <T> what is listed
 */
record ListEdits<T extends EObject>(FormContext context, ListKind<T> kind) {

    /** Each change can be undone by itself, however fast they follow each other. */
    private static final String ALONE = "";

    EList<T> items() {
        return kind.items(context.experiment());
    }

    int count() {
        return items().size();
    }

    /** Adds at the end. */
    void add(ListKind.Addition<T> addition) {
        change("Add " + kind.noun(), experiment -> addition.create(experiment), count());
    }

    void remove(int index) {
        context.document()
                .change(
                        "Remove " + kind.noun(),
                        ALONE,
                        experiment -> kind.items(experiment).remove(index));
    }

    /** Moves an item; whether there is such a place. */
    boolean move(int from, int to) {
        if (from < 0 || from == to || to < 0 || to >= count()) {
            return false;
        }
        context.document()
                .change(
                        "Move " + kind.noun(),
                        ALONE,
                        experiment -> kind.items(experiment).move(to, from));
        return true;
    }

    /** Puts a copy of an item behind it. */
    void duplicate(int index) {
        change("Duplicate " + kind.noun(), experiment -> fresh(experiment, items().get(index)), index + 1);
    }

    /** Inserts items; their labels become unique. */
    void insert(List<T> pasted, int index) {
        context.document().change("Paste " + kind.noun(), ALONE, experiment -> {
            for (int i = 0; i < pasted.size(); i++) {
                kind.items(experiment).add(index + i, fresh(experiment, pasted.get(i)));
            }
        });
    }

    private interface Maker<T> {
        T make(Experiment experiment);
    }

    private void change(String label, Maker<T> maker, int index) {
        context.document()
                .change(label, ALONE, experiment -> kind.items(experiment).add(index, maker.make(experiment)));
    }

    private T fresh(Experiment experiment, T item) {
        T copy = EcoreUtil.copy(item);
        if (copy instanceof Component component) {
            Labels.makeUnique(component, kind.items(experiment));
        }
        return copy;
    }
}
