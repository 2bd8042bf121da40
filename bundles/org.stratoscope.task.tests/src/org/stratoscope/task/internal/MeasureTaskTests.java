package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.component.TransformComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.Stage;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.TinyNetwork;

/** A measurement sees the subject before, along and after its training, each time with the weights of that moment. */
class MeasureTaskTests {

    private static final String PROBED = "linear.bias";
    private static final Sharing NOTHING_SHARED = new Sharing(Optional.empty(), Map.of());

    @TempDir
    private Path folder;

    record Nothing() {}

    /** Ten images. */
    static final class Images implements DatasetComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("images", "Images", "Images.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public Dataset open(Nothing parameters, Context context) {
            return GeneratedImages.small(10);
        }
    }

    /** A small network whose probed parameter begins at zero. */
    static final class Small implements NetworkComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("small", "Small", "Small.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public Network create(Nothing parameters, NetworkRequest request, Context context) throws StratoscopeException {
            Network network = TinyNetwork.create(context.manager(), request.input(), request.classes(), 1, false);
            probed(network).subi(probed(network).duplicate());
            return network;
        }
    }

    /** Adds one to the probed parameter in each of twelve epochs and takes snapshots of some. */
    static final class Counting implements TrainerComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("counting", "Counting", "Counting.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public Network train(Nothing parameters, Network start, Dataset training, Context context)
                throws StratoscopeException {
            return train(parameters, start, training, context, TrainingSession.none());
        }

        @Override
        public Network train(
                Nothing parameters, Network start, Dataset training, Context context, TrainingSession session)
                throws StratoscopeException {
            Network network = start.copy(context.manager(), context.precision(), true);
            keep(session);
            for (int epoch = 1; epoch <= 12; epoch++) {
                probed(network).addi(1);
                if (epoch % 4 == 0) {
                    session.snapshot(String.format("epoch-%04d", epoch), network);
                }
            }
            session.snapshot("best", network);
            probed(network).addi(1);
            return network;
        }

        private static void keep(TrainingSession session) {
            try {
                Path place = session.place().orElseThrow().folder();
                Files.createDirectories(place);
                Files.writeString(place.resolve("kept"), "");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Reports the probed parameter. */
    static final class Probing implements MetricComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("probing", "Probing", "Probing.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public void measure(Nothing parameters, MetricInput input, ResultSink sink, Context context) {
            sink.add(Result.of("value", probed(input.network()).getFloat(0), 1));
            input.initial()
                    .ifPresent(initial ->
                            sink.add(Result.of("before", probed(initial).getFloat(0), 1)));
        }
    }

    @Test
    void throughoutMeansBeforeAtEverySnapshotAndAfter() throws StratoscopeException, IOException {
        List<ResultRow> rows = rows(Stage.THROUGHOUT);
        assertEquals(
                List.of(
                        "initial value 0.0",
                        "epoch-0004 value 4.0",
                        "epoch-0004 before 0.0",
                        "epoch-0008 value 8.0",
                        "epoch-0008 before 0.0",
                        "epoch-0012 value 12.0",
                        "epoch-0012 before 0.0",
                        "best value 12.0",
                        "best before 0.0",
                        "trained value 13.0",
                        "trained before 0.0"),
                rows.stream().map(MeasureTaskTests::text).toList());
        for (String name : List.of("initial", "epoch-0004", "epoch-0012", "best", "trained")) {
            assertTrue(Files.isRegularFile(folder.resolve("weights").resolve(name + ".safetensors")), name);
        }
        assertFalse(Files.exists(folder.resolve("checkpoint")), "a finished task needs no checkpoint");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"INITIAL", "TRAINED", "BOTH"})
    void otherStagesLeaveSnapshotsAlone(Stage stage) throws StratoscopeException, IOException {
        List<String> expected = switch (stage) {
            case INITIAL -> List.of("initial value 0.0");
            case TRAINED -> List.of("trained value 13.0", "trained before 0.0");
            default -> List.of("initial value 0.0", "trained value 13.0", "trained before 0.0");
        };
        assertEquals(expected, rows(stage).stream().map(MeasureTaskTests::text).toList());
    }

    /** Adds a hundred to what the metric looks at. */
    static final class Raising implements TransformComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("raising", "Raising", "Raising.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public Network transform(Nothing parameters, Network network, Context context) {
            Network copy = network.copy(
                    context.manager(),
                    context.precision(),
                    network.description().trained());
            probed(copy).addi(100);
            return copy;
        }
    }

    @Test
    void aTransformChangesTheNetworkForItsOwnMeasurementOnly() throws StratoscopeException, IOException {
        List<ResultRow> rows = rows(
                new MeasurementSpec(
                        "m", text("probing"), Optional.empty(), Optional.of(text("raising")), Stage.TRAINED),
                new MeasurementSpec("n", text("probing"), Optional.empty(), Optional.empty(), Stage.TRAINED));
        assertEquals(
                List.of("trained value 113.0", "trained before 0.0", "trained value 13.0", "trained before 0.0"),
                rows.stream().map(MeasureTaskTests::text).toList());
    }

    /** Gives every image the number of images that it was prepared on as its label. */
    static final class Relabelling implements DataTransformComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("relabelling", "Relabelling", "Relabelling.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public DataTransform prepare(Nothing parameters, Dataset reference, Context context) {
            return dataset -> new Relabelled(dataset, reference.size());
        }
    }

    private record Relabelled(Dataset dataset, int theLabel) implements Dataset {
        @Override
        public ImageShape shape() {
            return dataset.shape();
        }

        @Override
        public int size() {
            return dataset.size();
        }

        @Override
        public List<String> classes() {
            return dataset.classes();
        }

        @Override
        public int label(int index) {
            return theLabel;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            dataset.image(index, target, offset);
        }
    }

    /** Reports the first labels. */
    static final class Labels implements MetricComponent<Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("labels", "Labels", "Labels.");
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public void measure(Nothing parameters, MetricInput input, ResultSink sink, Context context) {
            sink.add(Result.of("probe", input.probe().label(0), 1));
            sink.add(Result.of("training", input.training().orElseThrow().label(0), 1));
        }
    }

    @Test
    void aDataTransformChangesTrainingDataAndProbe() throws StratoscopeException, IOException {
        MeasurementSpec labels =
                new MeasurementSpec("m", text("labels"), Optional.empty(), Optional.empty(), Stage.TRAINED);
        assertEquals(
                List.of("trained probe 10.0", "trained training 10.0"),
                rows(Optional.of(text("relabelling")), labels).stream()
                        .map(MeasureTaskTests::text)
                        .toList());
    }

    private List<ResultRow> rows(Stage stage) throws StratoscopeException, IOException {
        return rows(new MeasurementSpec("m", text("probing"), Optional.empty(), Optional.empty(), stage));
    }

    private List<ResultRow> rows(MeasurementSpec... measurements) throws StratoscopeException, IOException {
        return rows(Optional.empty(), measurements);
    }

    private List<ResultRow> rows(Optional<ComponentText> dataTransform, MeasurementSpec... measurements)
            throws StratoscopeException, IOException {
        ComponentText images = text("images");
        Work.Measure work = new Work.Measure(
                text("small"),
                Optional.of(text("counting")),
                Optional.of(images),
                dataTransform,
                images,
                Map.of(),
                List.of(measurements));
        TaskSpec task = new TaskSpec(0, 1, 0, 1, "float32", Map.of(), work, false);
        List<Component<?>> components = List.of(
                new Images(),
                new Small(),
                new Counting(),
                new Raising(),
                new Probing(),
                new Relabelling(),
                new Labels());
        return new MeasureTask(
                        task, work, folder, () -> components, Monitor.silent(), new HashingInputLog(), NOTHING_SHARED)
                .execute()
                .rows();
    }

    private static ComponentText text(String id) {
        return new ComponentText(id, Map.of());
    }

    private static String text(ResultRow row) {
        return row.subject() + " " + row.result().statistic() + " "
                + row.result().value();
    }

    private static NDArray probed(Network network) {
        return network.parameters().get(PROBED);
    }
}
