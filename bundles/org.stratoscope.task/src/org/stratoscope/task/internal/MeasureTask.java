package org.stratoscope.task.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.stratoscope.api.run.SharedNumbers;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Builds a subject, trains it if asked to, and measures it. */
record MeasureTask(
        TaskSpec task,
        Work.Measure work,
        Path folder,
        ComponentRegistry registry,
        Monitor monitor,
        HashingInputLog inputs,
        Sharing sharing) {

    ResultTable execute() throws StratoscopeException, IOException {
        List<BoundComponent<?>> metrics = new ArrayList<>();
        for (MeasurementSpec measurement : work.measurements()) {
            metrics.add(BoundComponent.of(registry, ComponentKind.METRIC, measurement.metric()));
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            ScopedInputLog seen = new ScopedInputLog(inputs);
            Dataset probe = open(work.probe(), manager, seen);
            Optional<Dataset> training = Optional.empty();
            ScopedInputLog read = new ScopedInputLog(inputs);
            if (work.trainingData().isPresent()) {
                training = Optional.of(open(work.trainingData().get(), manager, read));
            }
            if (work.dataTransform().isPresent()) {
                DataTransform transform = prepare(work.dataTransform().get(), training.orElse(probe), manager, read);
                if (training.isPresent()) {
                    training = Optional.of(transform.apply(training.get()));
                }
                probe = transform.apply(probe);
            }
            SharedNumbers shared = shared(probe, seen, training, read);
            Subject subject = subject(manager, training.orElse(probe), training, read);
            List<ResultRow> rows = new ArrayList<>();
            for (int i = 0; i < metrics.size(); i++) {
                measure(work.measurements().get(i), metrics.get(i), subject, probe, training, shared, rows);
            }
            subject.kept().forgetCheckpoint();
            return new ResultTable(List.copyOf(task.point().keySet()), rows);
        }
    }

    private Dataset open(ComponentText dataset, NDManager manager, InputLog log) throws StratoscopeException {
        return BoundComponent.of(registry, ComponentKind.DATASET, dataset)
                .open(context(manager, streams().dataset(), log, monitor));
    }

    private DataTransform prepare(ComponentText transform, Dataset reference, NDManager manager, InputLog log)
            throws StratoscopeException {
        return BoundComponent.of(registry, ComponentKind.DATA_TRANSFORM, transform)
                .prepare(reference, context(manager, streams().transform(transform.id()), log, monitor));
    }

    private Subject subject(NDManager manager, Dataset shapedLike, Optional<Dataset> training, ScopedInputLog read)
            throws StratoscopeException, IOException {
        Optional<BoundComponent<?>> trainer = Optional.empty();
        if (work.trainer().isPresent()) {
            trainer = Optional.of(BoundComponent.of(
                    registry, ComponentKind.TRAINER, work.trainer().get()));
        }
        NetworkRequest request =
                new NetworkRequest(shapedLike.shape(), shapedLike.classes().size());
        BoundComponent<?> builder = BoundComponent.of(registry, ComponentKind.NETWORK, work.network());
        Network network = builder.create(request, context(manager, streams().network(), read, monitor));
        TrainingFolder kept = new TrainingFolder(folder, builder.withoutFiles(work.network()));
        if (trainer.isEmpty()) {
            return new Subject(network, Optional.empty(), kept);
        }
        Dataset data = training.orElseThrow(
                () -> new InvalidInputException("The subject has a trainer but no training data; add the data."));
        BoundComponent<?> teacher = trainer.get();
        SharedTraining.Training lesson = told -> {
            kept.save(TrainingFolder.INITIAL, network);
            Context context = context(manager, streams().trainer(), inputs, told);
            kept.save(TrainingFolder.TRAINED, teacher.train(network, data, context, kept));
        };
        if (sharing.cache().isPresent()) {
            shared(request, read).obtain(lesson);
        } else {
            lesson.train(monitor);
        }
        return new Subject(
                network, Optional.of(kept.load(TrainingFolder.TRAINED, network, manager, precision())), kept);
    }

    /** What measurements share with other tasks, by the images they see. */
    private SharedNumbers shared(Dataset probe, ScopedInputLog seen, Optional<Dataset> training, ScopedInputLog read)
            throws StratoscopeException, IOException {
        if (sharing.cache().isEmpty()) {
            return SharedNumbers.none();
        }
        CachedNumbers numbers = new CachedNumbers(sharing.cache().get(), keys(), task, monitor);
        ComponentText reference = work.trainingData().orElse(work.probe());
        Map<String, String> files = new TreeMap<>(seen.hashes());
        files.putAll(work.dataTransform().isPresent() ? read.hashes() : Map.of());
        numbers.knows(probe, keys().images(task, work.probe(), work.dataTransform(), reference, files));
        if (training.isPresent()) {
            numbers.knows(
                    training.get(), keys().images(task, reference, work.dataTransform(), reference, read.hashes()));
        }
        return numbers;
    }

    private ShareKeys keys() {
        return new ShareKeys(registry, sharing.environment());
    }

    private SharedTraining shared(NetworkRequest request, ScopedInputLog read)
            throws StratoscopeException, IOException {
        return new SharedTraining(
                sharing.cache().orElseThrow(),
                keys().training(task, work, request, read.hashes()),
                folder.resolve("weights"),
                monitor);
    }

    private void measure(
            MeasurementSpec measurement,
            BoundComponent<?> metric,
            Subject subject,
            Dataset probe,
            Optional<Dataset> training,
            SharedNumbers shared,
            List<ResultRow> rows)
            throws StratoscopeException, IOException {
        for (String state : subject.states(measurement.stage())) {
            monitor.begin(measurement.name() + " (" + state + ")", 0);
            try (NDManager manager = NDManager.newBaseManager()) {
                Context context = new Context(
                        manager, streams().measurement(measurement.name()), monitor, inputs, precision(), shared);
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
            throws StratoscopeException, IOException {
        Optional<String> name = measurement.perturbation().or(metric::defaultPerturbation);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        ComponentText text =
                work.perturbations().getOrDefault(name.get(), new ComponentText(name.get(), java.util.Map.of()));
        BoundComponent<?> perturbation = BoundComponent.of(registry, ComponentKind.PERTURBATION, text);
        RandomStream stream = streams().perturbation(name.get());
        Perturber perturber = (manager, images, firstIndex) ->
                perturbation.perturb(images, firstIndex, context.with(manager).with(stream));
        return context.shared() instanceof CachedNumbers numbers
                ? Optional.of(new SharedPerturber(
                        perturber, numbers, task, name.get(), keys().component(ComponentKind.PERTURBATION, text)))
                : Optional.of(perturber);
    }

    private TaskStreams streams() {
        return TaskStreams.of(task);
    }

    private Context context(NDManager manager, RandomStream random) {
        return context(manager, random, inputs, monitor);
    }

    private Context context(NDManager manager, RandomStream random, InputLog log, Monitor progress) {
        return new Context(manager, random, progress, log, precision());
    }

    private DataType precision() {
        return DataType.valueOf(task.precision().toUpperCase(java.util.Locale.ROOT));
    }
}
