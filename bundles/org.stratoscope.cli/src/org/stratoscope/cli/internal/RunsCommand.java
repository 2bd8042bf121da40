package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.index.RunFilter;
import org.stratoscope.index.RunGroup;
import org.stratoscope.index.RunIndex;
import org.stratoscope.index.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, filters, sorts and groups runs. */
@Command(
        name = "runs",
        description =
                "Lists the runs below folders. NAME is state, title, progress, tasks, started, ended, folder, the path"
                        + " of a setting such as subject.network.depth, or a statistic of whole networks such as"
                        + " accuracy/error; the end of a name is enough where it is unique, such as depth.",
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    private static final String CSV = "csv";
    private static final String TABLE = "table";

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Where to look for runs; default here.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "EXPRESSION",
            description = "Only runs that fit, such as 'depth >= 20 and state = succeeded' or 'title ~ star'; with"
                    + " = != < <= > >= ~ (contains), and, or, not, exists and brackets; repeatable, all must hold.")
    private List<String> filters = new ArrayList<>();

    @Option(names = "--sort", paramLabel = "NAME", description = "The least first, with -NAME the greatest.")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--group-by", paramLabel = "NAME", description = "Count runs by value and average the columns.")
    private Optional<String> groupBy = Optional.empty();

    @Option(names = "--columns", split = ",", paramLabel = "NAME", description = "Values to show, separated by commas.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Show so many runs at most.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--format", paramLabel = "table|csv", description = "Default table; csv has all digits.")
    private String format = TABLE;

    @Option(names = "--no-scan", description = "Answer from the index as it is, without looking at the folders.")
    private boolean noScan;

    RunsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StratoscopeException {
        if (!format.equals(CSV) && !format.equals(TABLE)) {
            throw new InvalidInputException("--format cannot be '" + format + "'; choose table or csv.");
        }
        RunQuery query = query();
        try (RunIndex index = RunIndex.open(RunIndex.usualFile())) {
            if (!noScan) {
                index.refresh(query.roots());
            }
            RunTable table = groupBy.isPresent()
                    ? groups(index.groups(query, groupBy.get()))
                    : RunTable.of(index.runs(query), columns);
            session.out().print(format.equals(CSV) ? table.csv() : table.text());
        }
        return ExitCode.DONE;
    }

    private RunTable groups(List<RunGroup> groups) {
        return RunTable.of(groups, groupBy.orElseThrow(), columns);
    }

    private RunQuery query() throws InvalidInputException {
        List<RunFilter> terms = new ArrayList<>();
        for (String filter : filters) {
            terms.add(RunFilter.parse(filter));
        }
        boolean descending = sort.isPresent() && sort.get().startsWith("-");
        Optional<Integer> most = Options.atLeastOne("--limit", limit);
        return new RunQuery(
                folders.isEmpty() ? List.of(Path.of("")) : folders,
                new RunFilter.And(terms),
                columns,
                sort.map(name -> descending ? name.substring(1) : name),
                descending,
                most.isPresent() ? OptionalInt.of(most.get()) : OptionalInt.empty());
    }
}
