package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.component.TransformComponent;
import org.stratoscope.api.component.ViewComponent;
import org.stratoscope.api.component.ViewInput;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.drawing.Drawing;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * A component together with an instance of its own parameter record, so that the types fit. What it does wrong is told under
 * its name.
 */
record BoundComponent<P extends Record>(Component<P> component, P parameters, Calls calls) {

    /** Finds the component and binds its parameters; every problem names the component. */
    static BoundComponent<?> of(ComponentRegistry registry, ComponentKind kind, ComponentText text)
            throws InvalidInputException {
        Component<?> component = registry.require(kind, text.id());
        return bind(component, text, Calls.of(component, registry.origin(component)));
    }

    private static <Q extends Record> BoundComponent<Q> bind(Component<Q> component, ComponentText text, Calls calls)
            throws InvalidInputException {
        try {
            return new BoundComponent<>(
                    component, ParameterSchema.of(component.parameters()).bind(text.values()), calls);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "The " + component.kind().text() + " " + text.id() + ": " + e.getMessage(), e);
        }
    }

    /** The component as written but for files and folders. */
    ComponentText withoutFiles(ComponentText text) {
        Map<String, String> values = new LinkedHashMap<>(text.values());
        ParameterSchema.of(component.parameters()).descriptors().stream()
                .filter(descriptor -> descriptor.kind() == ParameterKind.PATH)
                .forEach(descriptor -> values.remove(descriptor.name()));
        return new ComponentText(text.id(), values);
    }

    Dataset open(Context context) throws StratoscopeException {
        return calls.checked(calls.call(() -> ((DatasetComponent<P>) component).open(parameters, context)));
    }

    Network create(NetworkRequest request, Context context) throws StratoscopeException {
        return calls.call(() -> ((NetworkComponent<P>) component).create(parameters, request, context));
    }

    Network train(Network start, Dataset training, Context context, TrainingSession session)
            throws StratoscopeException {
        return calls.call(() -> ((TrainerComponent<P>) component).train(parameters, start, training, context, session));
    }

    Perturbed perturb(NDArray images, int firstIndex, Context context) throws StratoscopeException {
        return calls.checked(
                calls.call(
                        () -> ((PerturbationComponent<P>) component).perturb(parameters, images, firstIndex, context)),
                images);
    }

    DataTransform prepare(Dataset reference, Context context) throws StratoscopeException {
        DataTransform prepared =
                calls.call(() -> ((DataTransformComponent<P>) component).prepare(parameters, reference, context));
        return dataset -> calls.checked(calls.call(() -> prepared.apply(dataset)));
    }

    Network transform(Network network, Context context) throws StratoscopeException {
        return calls.call(() -> ((TransformComponent<P>) component).transform(parameters, network, context));
    }

    void measure(MetricInput input, ResultSink sink, Context context) throws StratoscopeException {
        calls.run(() -> ((MetricComponent<P>) component).measure(parameters, input, sink, context));
    }

    Drawing draw(ViewInput input) throws StratoscopeException {
        return calls.call(() -> ((ViewComponent<P>) component).draw(parameters, input));
    }

    Optional<String> defaultPerturbation() {
        return ((MetricComponent<P>) component).defaultPerturbation();
    }
}
