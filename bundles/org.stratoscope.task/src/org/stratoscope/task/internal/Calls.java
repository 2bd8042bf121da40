package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.task.registry.ComponentOrigin;

/**
 * Calls a component so that what goes wrong in it is told under its name, and looks at what it returns.
 *
 * @param name what the component is called in messages
 * @param foreign whether it comes from a plug-in, so that its data are looked at one by one
 */
record Calls(String name, boolean foreign) {

    /** A call that returns something. */
    @FunctionalInterface
    interface Call<T> {
        T call() throws StratoscopeException;
    }

    /** A call that returns nothing. */
    @FunctionalInterface
    interface Action {
        void run() throws StratoscopeException;
    }

    static Calls of(Component<?> component, Optional<ComponentOrigin> origin) {
        String name = "The " + component.kind().text() + " " + component.info().id();
        return new Calls(
                name + origin.map(one -> " of the plug-in " + one.text()).orElse(""), origin.isPresent());
    }

    <T> T call(Call<T> call) throws StratoscopeException {
        T value;
        try {
            value = call.call();
        } catch (ComponentFault | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new ComponentFault(
                    name + " failed unexpectedly (" + ComponentGuard.words(e) + "); the task's log.txt says where.", e);
        }
        if (value == null) {
            throw fault("returned nothing");
        }
        return value;
    }

    void run(Action action) throws StratoscopeException {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** A perturbed batch has the shape of the batch it was made of. */
    Perturbed checked(Perturbed perturbed, NDArray images) {
        same("images", perturbed.images(), images);
        perturbed.reference().ifPresent(reference -> same("reference images", reference, images));
        return perturbed;
    }

    private void same(String what, NDArray given, NDArray expected) {
        if (!given.getShape().equals(expected.getShape())) {
            throw fault("returned " + what + " of shape " + given.getShape() + " for images of shape "
                    + expected.getShape());
        }
    }

    /** A data set of a plug-in is looked at whenever it is read. */
    Dataset checked(Dataset dataset) {
        if (dataset.shape() == null
                || dataset.size() < 1
                || dataset.classes() == null
                || dataset.classes().isEmpty()) {
            throw fault("returned a data set without images or classes");
        }
        return foreign ? new CheckedDataset(dataset, this) : dataset;
    }

    void checkLabel(int label, int index, int classes) {
        if (label < 0 || label >= classes) {
            throw fault("gives image " + index + " the label " + label + ", but it has " + classes + " classes");
        }
    }

    void checkImage(float[] target, int offset, int size, int index) {
        for (float value : Arrays.copyOfRange(target, offset, offset + size)) {
            if (!Float.isFinite(value)) {
                throw fault("gives image " + index + " a value that is not a finite number");
            }
        }
    }

    private ComponentFault fault(String predicate) {
        return new ComponentFault(name + " " + predicate + "; its author has to mend that.", null);
    }
}
