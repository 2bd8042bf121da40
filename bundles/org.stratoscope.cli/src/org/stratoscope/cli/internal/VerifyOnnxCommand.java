package org.stratoscope.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.check.CheckResult;
import org.stratoscope.api.check.FolderCheck;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.checks.CheckLog;
import org.stratoscope.task.checks.CheckedCase;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs ONNX's own tests of single operators and whole models. */
@Command(
        name = "verify-onnx",
        description = "Runs ONNX backend tests and tells for each whether it passes, fails or is not supported.",
        mixinStandardHelpOptions = true)
final class VerifyOnnxCommand implements Callable<Integer> {

    private static final String CHECK = "onnx";
    private static final int LOG_LINES = 30;

    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "A test (a folder with model.onnx and test_data_set_0), a folder of tests, or a folder of"
                    + " models with recorded outputs.")
    private List<Path> folders = List.of();

    @Mixin
    private TaskOptions options = new TaskOptions();

    VerifyOnnxCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        FolderCheck check = session.registry().requireCheck(CHECK);
        List<String> cases = new ArrayList<>();
        for (Path folder : folders) {
            check.cases(folder.toAbsolutePath().normalize()).forEach(test -> cases.add(test.toString()));
        }
        List<CheckResult> results = new ArrayList<>();
        while (results.size() < cases.size()) {
            for (CheckedCase done : process(cases.subList(results.size(), cases.size()))) {
                print(done);
                results.add(done.result());
            }
        }
        long failed = count(results, CheckResult.Failed.class);
        session.out()
                .println(count(results, CheckResult.Passed.class) + " passed, " + failed + " failed, "
                        + count(results, CheckResult.Unsupported.class) + " unsupported");
        session.out().flush();
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static long count(List<CheckResult> results, Class<? extends CheckResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }

    private void print(CheckedCase done) {
        String name = Path.of(done.test()).getFileName().toString();
        String reason = done.result().reason();
        session.out()
                .println(CheckLog.word(done.result()) + " " + name + (reason.isEmpty() ? "" : " (" + reason + ")"));
    }

    /** Runs the cases in a process of their own; where it ends too early, up to the case that made it end, which failed. */
    private List<CheckedCase> process(List<String> cases)
            throws StratoscopeException, IOException, InterruptedException {
        try (Folders.Temporary folder = Folders.temporary()) {
            RunDirectory directory = RunDirectory.create(folder.path().resolve("run"));
            Optional<String> crash = crash(cases, directory);
            List<CheckedCase> done =
                    new ArrayList<>(CheckLog.read(directory.task(0).resolve(CheckLog.NAME)));
            if (done.size() < cases.size()) {
                String reason = crash.orElse("The process ended early.");
                showLog(directory.task(0).resolve("log.txt"));
                done.add(new CheckedCase(cases.get(done.size()), new CheckResult.Failed(reason)));
            }
            return done;
        }
    }

    /** Shows the end of a process's log, which is removed with its folder. */
    private void showLog(Path log) throws IOException {
        if (Files.exists(log)) {
            List<String> lines = Files.readAllLines(log);
            lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).forEach(session.err()::println);
        }
    }

    /** Why the process did not get to its end; empty when it did. */
    private Optional<String> crash(List<String> cases, RunDirectory directory)
            throws StratoscopeException, IOException, InterruptedException {
        try {
            new Execution(session).execute(plan(cases), directory, RunSettings.local(1));
            return Optional.empty();
        } catch (ComputationFailedException e) {
            // What follows says where the log is, which is shown instead.
            return Optional.of(e.getMessage().split("; (its|the task's) log")[0] + ".");
        }
    }

    private ExperimentPlan plan(List<String> cases) throws InvalidInputException {
        TaskSpec task = new TaskSpec(
                0,
                options.seed(),
                0,
                options.threads(),
                options.precision(),
                Map.of(),
                new Work.Check(CHECK, cases),
                false);
        return new ExperimentPlan("verify-onnx", Optional.empty(), List.of(), List.of(task), List.of());
    }
}
