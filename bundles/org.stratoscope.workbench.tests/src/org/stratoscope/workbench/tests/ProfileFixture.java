package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Writes the folder of a run whose figures are a similarity, a matrix and tiles of made-up profiles and filters. */
final class ProfileFixture {

    private static final String PROFILE = "energy-profile";

    /** Profiles of two repeats after training: Pearson's correlations are those of HeatMapTests. */
    private static final double[][] PROFILES = {{1, 2, 3}, {3, 1, 2}};

    private ProfileFixture() {}

    /** A finished run of one task. */
    static Path run(Path runs) throws IOException, InvalidInputException {
        RunDirectory directory = RunDirectory.create(runs.resolve("profiles"));
        Experiment experiment = ExperimentDocuments.read(
                Examples.find("quickstart").orElseThrow().document(), "quickstart");
        experiment.getViews().clear();
        experiment.getViews().add(view("similarity", "Similarity", "energy"));
        experiment.getViews().add(view("matrix", "Energy", "energy"));
        experiment.getViews().add(view("tiles", "Filters", "filters"));
        ExperimentDocuments.save(experiment, directory.document());
        List<ResultRow> rows = new ArrayList<>();
        for (int repeat = 0; repeat < PROFILES.length; repeat++) {
            for (int i = 0; i < PROFILES[repeat].length; i++) {
                Result result = Result.of("energy", PROFILES[repeat][i], 1).atIndex(i);
                rows.add(new ResultRow(PROFILE, "trained", result, Map.of(), repeat));
            }
        }
        ResultTableFile.write(directory.results(), new ResultTable(List.of(), rows));
        Path arrays = directory.task(0).resolve("arrays").resolve(PROFILE).resolve("trained");
        Files.createDirectories(arrays);
        // Two filters of one pixel: pure red with as much of its opposite in blue, and nothing.
        InspectionFixture.write(arrays.resolve("filters.npy"), "2, 3, 1, 1", new float[] {1, 0, -1, 0, 0, 0});
        RunFixture.succeeded(directory);
        return directory.folder();
    }

    private static View view(String kind, String title, String statistic) {
        View view = ExperimentFactory.eINSTANCE.createView();
        view.setKind(kind);
        view.setTitle(title);
        view.setMeasurement(PROFILE);
        view.getStatistics().add(statistic);
        return view;
    }
}
