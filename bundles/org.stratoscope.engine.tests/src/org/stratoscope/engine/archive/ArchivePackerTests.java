package org.stratoscope.engine.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.EngineProcess;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.FakeComponents;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.spec.Json;

/** Claims: what is packed comes out the same elsewhere, and experiments find the inputs that came along. */
class ArchivePackerTests {

    private static final FakeComponents COMPONENTS = new FakeComponents();
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    private Path data;
    private Path work;

    @BeforeEach
    void writeWorkspace() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("used.bin"), "used");
        Files.writeString(data.resolve("unused.bin"), "unused");
        work = Files.createDirectories(folder.resolve("work"));
        ExperimentDocuments.save(experiment("../data"), work.resolve("mine.experiment"));
        RunDirectory run = RunDirectory.create(work.resolve("runs/first"));
        try (Journal journal = Journal.open(run.journal())) {
            journal.append(List.of(
                    new JournalEntry.Started("2026-01-01T00:00:00Z", EngineProcess.current(), "title", 1),
                    new JournalEntry.Planned(0, 0, Map.of())));
        }
        Experiment frozen = experiment(data.toString());
        Axis axis = ExperimentFactory.eINSTANCE.createAxis();
        axis.setPath("probe");
        axis.getValues().add("A = data:folder=" + data);
        frozen.getAxes().add(axis);
        ExperimentDocuments.save(frozen, run.document());
        Files.writeString(run.results(), "numbers\n");
        Files.createFile(run.lock());
        JsonObject json = new JsonObject();
        json.add("inputs", Json.object(Map.of(data.resolve("used.bin").toString(), HASH)));
        Files.writeString(run.provenance(), Json.text(json));
    }

    @Test
    void aRunWithItsInputsFindsThemElsewhere() throws Exception {
        Path out = packAndUnpack(work.resolve("runs/first"), true);
        Experiment experiment = ExperimentDocuments.load(out.resolve("first/experiment.experiment"));
        assertEquals("../inputs/0001-data", folderOf(experiment));
        assertEquals(
                "A = data:folder=../inputs/0001-data",
                experiment.getAxes().getFirst().getValues().getFirst());
        Path inputs = out.resolve("first").resolve(folderOf(experiment)).normalize();
        assertEquals("used", Files.readString(inputs.resolve("used.bin")));
        assertFalse(Files.exists(inputs.resolve("unused.bin")), "no run has read it");
        assertEquals("numbers\n", Files.readString(out.resolve("first/results.csv")));
        assertFalse(Files.exists(out.resolve("first/lock")));
    }

    @Test
    void aRunWithoutItsInputsNamesThem() throws Exception {
        Path archive = folder.resolve("a.zip");
        ArchiveManifest manifest = ArchivePacker.pack(work.resolve("runs/first"), archive, false, COMPONENTS);
        assertEquals("run", manifest.kind());
        assertEquals(
                List.of(new ArchiveManifest.Input(data.resolve("used.bin").toString(), HASH, Optional.empty())),
                manifest.inputs());
        ArchiveUnpacker.unpack(archive, folder.resolve("out"), ArchiveUnpacker.Limits.STANDARD);
        assertArrayEquals(
                Files.readAllBytes(work.resolve("runs/first/experiment.experiment")),
                Files.readAllBytes(folder.resolve("out/first/experiment.experiment")));
    }

    @Test
    void anExperimentTakesWholeFoldersAlong() throws Exception {
        Files.createSymbolicLink(data.resolve("link"), data.resolve("used.bin"));
        Path out = packAndUnpack(work.resolve("mine.experiment"), true);
        Experiment experiment = ExperimentDocuments.load(out.resolve("mine.experiment"));
        assertEquals("inputs/0001-data", folderOf(experiment));
        assertEquals("unused", Files.readString(out.resolve("inputs/0001-data/unused.bin")));
        assertFalse(Files.exists(out.resolve("inputs/0001-data/link")));
    }

    @Test
    void aWorkspaceKeepsWhatLiesInside() throws Exception {
        Files.createDirectories(work.resolve("own"));
        Files.writeString(work.resolve("own/x.bin"), "x");
        ExperimentDocuments.save(experiment(work.resolve("own").toString()), work.resolve("own.experiment"));
        Path out = packAndUnpack(work, true);
        assertEquals("own", folderOf(ExperimentDocuments.load(out.resolve("work/own.experiment"))));
        assertEquals("../inputs/0001-data", folderOf(ExperimentDocuments.load(out.resolve("work/mine.experiment"))));
        assertEquals(
                "../../../inputs/0001-data",
                folderOf(ExperimentDocuments.load(out.resolve("work/runs/first/experiment.experiment"))));
    }

    @Test
    void theSameContentGivesTheSameArchive() throws Exception {
        ArchivePacker.pack(work, folder.resolve("a.zip"), true, COMPONENTS);
        ArchivePacker.pack(work, folder.resolve("b.zip"), true, COMPONENTS);
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.zip")), Files.readAllBytes(folder.resolve("b.zip")));
    }

    @Test
    void whatCannotBePackedIsRefused() throws Exception {
        assertRefused(folder.resolve("absent"), "is no experiment, run or folder");
        Files.writeString(work.resolve("a:b.txt"), "");
        assertRefused(work, "'work/a:b.txt' cannot be packed");
        Files.writeString(folder.resolve("c.zip"), "");
        assertThrows(
                InvalidInputException.class,
                () -> ArchivePacker.pack(work.resolve("mine.experiment"), folder.resolve("c.zip"), false, COMPONENTS));
    }

    private void assertRefused(Path what, String reason) {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> ArchivePacker.pack(what, folder.resolve("refused.zip"), false, COMPONENTS));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("refused.zip")));
    }

    private Path packAndUnpack(Path what, boolean include) throws Exception {
        Path archive = folder.resolve("archive.zip");
        ArchivePacker.pack(what, archive, include, COMPONENTS);
        Path out = folder.resolve("elsewhere/out");
        ArchiveUnpacker.unpack(archive, out, ArchiveUnpacker.Limits.STANDARD);
        return out;
    }

    private static String folderOf(Experiment experiment) {
        return experiment.getProbe().getParameters().getFirst().getValue();
    }

    private static Experiment experiment(String folder) {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        Component probe = ExperimentFactory.eINSTANCE.createComponent();
        probe.setId("data");
        Parameter parameter = ExperimentFactory.eINSTANCE.createParameter();
        parameter.setName("folder");
        parameter.setValue(folder);
        probe.getParameters().add(parameter);
        experiment.setProbe(probe);
        return experiment;
    }
}
