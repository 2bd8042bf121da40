package org.stratoscope.api.component;

/**
 * A part of an experiment supplied by a plug-in as an OSGi Declarative Services component registered under this
 * interface. Implementations are stateless: the engine may call one instance any number of times, each call on a worker
 * thread of a task's own process; only {@link #info} and {@link #parameters} are also called in the workbench, on any
 * thread, and must return at once.
 *
 * @param <P> the parameter record
 */
public sealed interface Component<P extends Record>
        permits DatasetComponent,
                DataTransformComponent,
                NetworkComponent,
                TrainerComponent,
                PerturbationComponent,
                TransformComponent,
                MetricComponent,
                ViewComponent,
                RunnerComponent {

    /** What users read of it. */
    ComponentInfo info();

    /** The parameter record, each component annotated with {@link org.stratoscope.api.parameters.Parameter}. */
    Class<P> parameters();

    /** The kind, fixed by the interface. */
    ComponentKind kind();
}
