package org.stratoscope.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.plan.ExperimentValidator;
import org.stratoscope.model.problems.ExperimentProblems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an experiment without running it. */
@Command(
        name = "validate",
        description = "Checks an experiment without running it and tells how many tasks it has.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "An .experiment file, or the name of an example.")
    private String file;

    @Option(names = "--full", description = "Check an example with the parameters of its paper.")
    private boolean full;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StratoscopeException {
        ExperimentSource source = ExperimentSource.of(file, full);
        List<Problem> problems = new ExperimentValidator(session.registry()).problems(source.experiment());
        if (!problems.isEmpty()) {
            problems.forEach(problem -> session.err().println(file + ": " + problem.path() + ": " + problem.message()));
            return ExitCode.INVALID;
        }
        ExperimentPlan plan = new ExperimentPlanner(session.registry()).plan(source.experiment(), source.base(), false);
        session.out()
                .println(
                        file + ": valid, " + plan.tasks().size() + (plan.tasks().size() == 1 ? " task" : " tasks"));
        return ExitCode.DONE;
    }
}
