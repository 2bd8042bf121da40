package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.charts.Correlations;
import org.stratoscope.charts.PowerLawFit;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Correlates two statistics over the networks of one or more runs. */
@Command(
        name = "correlate",
        description =
                "Prints the correlation of the logarithms of two statistics over the networks of finished runs, rho,"
                        + " and the best power law between them, as CSV. Networks where one of them is zero are left out.",
        mixinStandardHelpOptions = true)
final class CorrelateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "RUN_DIR", description = "Folders of runs; their networks are one cloud.")
    private List<Path> runs;

    @Option(names = "--x", paramLabel = "STATISTIC", description = "MEASUREMENT/STATISTIC; default ${DEFAULT-VALUE}.")
    private String x = "sensitivity/R";

    @Option(names = "--y", paramLabel = "STATISTIC", description = "MEASUREMENT/STATISTIC; default ${DEFAULT-VALUE}.")
    private String y = "accuracy/error";

    CorrelateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StratoscopeException {
        Map<String, PowerLawFit> fits = Correlations.of(table(), y, x);
        if (fits.isEmpty()) {
            throw new InvalidInputException("The runs hold no two networks with different positive values of " + x
                    + " and " + y + "; name statistics that they measure, such as sensitivity/R and accuracy/error.");
        }
        session.out().println("networks,n,rho,factor,exponent,exponent_low,exponent_high");
        fits.forEach((name, fit) -> session.out()
                .println(String.format(
                        Locale.ROOT,
                        "\"%s\",%d,%s,%s,%s,%s,%s",
                        name.replace("\"", "\"\""),
                        fit.points(),
                        fit.rho(),
                        fit.law().factor().orElse(1),
                        fit.law().exponent(),
                        fit.law().exponent() - fit.halfWidth(),
                        fit.law().exponent() + fit.halfWidth())));
        return ExitCode.DONE;
    }

    /** The rows of all runs; several runs make one cloud, with the run as first axis. */
    private ResultTable table() throws StratoscopeException {
        if (runs.size() == 1) {
            return ResultTableFile.read(new RunDirectory(runs.getFirst()).results());
        }
        List<ResultRow> rows = new ArrayList<>();
        for (Path run : runs) {
            for (ResultRow row :
                    ResultTableFile.read(new RunDirectory(run).results()).rows()) {
                Map<String, String> point = new LinkedHashMap<>();
                point.put("network", run.toAbsolutePath() + " " + row.point());
                rows.add(new ResultRow(row.measurement(), row.subject(), row.result(), point, row.repeat()));
            }
        }
        return new ResultTable(List.of("network"), rows);
    }
}
