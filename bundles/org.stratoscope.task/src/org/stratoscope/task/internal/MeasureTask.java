package org.stratoscope.task.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Builds a subject, trains it if asked to, and measures it. */
record MeasureTask(
        TaskSpec task, Work.Measure work, Path folder, ComponentRegistry registry, Monitor monitor, InputLog inputs) {

    ResultTable execute() throws StratoscopeException, IOException {
        List<BoundComponent<?>> metrics = new ArrayList<>();
        for (MeasurementSpec measurement : work.measurements()) {
            metrics.add(BoundComponent.of(registry, ComponentKind.METRIC, measurement.metric()));
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Dataset probe = open(work.probe(), manager);
            Optional<Dataset> training = Optional.empty();
            if (work.trainingData().isPresent()) {
                training = Optional.of(open(work.trainingData().get(), manager));
            }
            if (work.dataTransform().isPresent()) {
                DataTransform transform = prepare(work.dataTransform().get(), training.orElse(probe), manager);
                if (training.isPresent()) {
                    training = Optional.of(transform.apply(training.get()));
                }
                probe = transform.apply(probe);
            }
            Subject subject = subject(manager, training.orElse(probe), training);
            List<ResultRow> rows = new ArrayList<>();
            for (int i = 0; i < metrics.size(); i++) {
                measure(work.measurements().get(i), metrics.get(i), subject, probe, training, rows);
            }
            subject.kept().forgetCheckpoint();
            return new ResultTable(List.copyOf(task.point().keySet()), rows);
        }
    }

    private Dataset open(ComponentText dataset, NDManager manager) throws StratoscopeException {
        return BoundComponent.of(registry, ComponentKind.DATASET, dataset)
                .open(context(manager, streams().dataset()));
    }

    private DataTransform prepare(ComponentText transform, Dataset reference, NDManager manager)
            throws StratoscopeException {
        return BoundComponent.of(registry, ComponentKind.DATA_TRANSFORM, transform)
                .prepare(reference, context(manager, streams().transform(transform.id())));
    }

    private Subject subject(NDManager manager, Dataset shapedLike, Optional<Dataset> training)
            throws StratoscopeException, IOException {
        Optional<BoundComponent<?>> trainer = Optional.empty();
        if (work.trainer().isPresent()) {
            trainer = Optional.of(BoundComponent.of(
                    registry, ComponentKind.TRAINER, work.trainer().get()));
        }
        NetworkRequest request =
                new NetworkRequest(shapedLike.shape(), shapedLike.classes().size());
        BoundComponent<?> builder = BoundComponent.of(registry, ComponentKind.NETWORK, work.network());
        Network network = builder.create(request, context(manager, streams().network()));
        TrainingFolder kept = new TrainingFolder(folder, builder.withoutFiles(work.network()));
        if (trainer.isEmpty()) {
            return new Subject(network, Optional.empty(), kept);
        }
        kept.save(TrainingFolder.INITIAL, network);
        Dataset data = training.orElseThrow(
                () -> new InvalidInputException("The subject has a trainer but no training data; add the data."));
        Network trained =
                trainer.get().train(network, data, context(manager, streams().trainer()), kept);
        kept.save(TrainingFolder.TRAINED, trained);
        return new Subject(network, Optional.of(trained), kept);
    }

    private void measure(
            MeasurementSpec measurement,
            BoundComponent<?> metric,
            Subject subject,
            Dataset probe,
            Optional<Dataset> training,
            List<ResultRow> rows)
            throws StratoscopeException, IOException {
        for (String state : subject.states(measurement.stage())) {
            monitor.begin(measurement.name() + " (" + state + ")", 0);
            try (NDManager manager = NDManager.newBaseManager()) {
                Context context = context(manager, streams().measurement(measurement.name()));
                Network network = subject.in(state, manager, context.precision());
                MetricInput input = new MetricInput(
                        transformed(measurement, network, context),
                        subject.before(state),
                        probe,
                        training,
                        perturber(measurement, metric, context));
                TableSink sink = new TableSink(task, measurement.name(), state, folder.resolve("arrays"), rows);
                metric.measure(input, sink, context);
            }
        }
    }

    private Network transformed(MeasurementSpec measurement, Network network, Context context)
            throws StratoscopeException {
        if (measurement.transform().isEmpty()) {
            return network;
        }
        ComponentText transform = measurement.transform().get();
        return BoundComponent.of(registry, ComponentKind.TRANSFORM, transform)
                .transform(network, context.with(streams().transform(transform.id())));
    }

    private Optional<Perturber> perturber(MeasurementSpec measurement, BoundComponent<?> metric, Context context)
            throws StratoscopeException {
        Optional<String> name = measurement.perturbation().or(metric::defaultPerturbation);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        ComponentText text =
                work.perturbations().getOrDefault(name.get(), new ComponentText(name.get(), java.util.Map.of()));
        BoundComponent<?> perturbation = BoundComponent.of(registry, ComponentKind.PERTURBATION, text);
        RandomStream stream = streams().perturbation(name.get());
        return Optional.of((manager, images, firstIndex) ->
                perturbation.perturb(images, firstIndex, context.with(manager).with(stream)));
    }

    private TaskStreams streams() {
        return TaskStreams.of(task);
    }

    private Context context(NDManager manager, RandomStream random) {
        DataType precision = DataType.valueOf(task.precision().toUpperCase(java.util.Locale.ROOT));
        return new Context(manager, random, monitor, inputs, precision);
    }
}
