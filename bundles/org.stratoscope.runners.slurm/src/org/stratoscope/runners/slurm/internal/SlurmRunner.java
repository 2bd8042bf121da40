package org.stratoscope.runners.slurm.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;

/**
 * Submits tasks as job arrays. A ticket is number and index of an element, {@code 17_4}. Confined to the thread of a run; the
 * scheduler is asked by a thread of its own.
 */
final class SlurmRunner implements Runner {

    private static final int TASKS_AT_MOST = 100_000;
    private static final int CANCELLED_AT_ONCE = 200;
    private static final double MILLISECONDS = 1_000;
    private static final Pattern EXIT_CODE = Pattern.compile("ExitCode=(\\d+):(\\d+)");
    private static final int SIGNAL_OFFSET = 128;

    private final SlurmRunnerParameters parameters;
    private final SlurmCommands commands;
    private final ClusterLimits limits;
    private final ClusterInstallation installation;
    private final ClusterFiles files;
    private final JobWatch watch;
    private final Map<Path, FoundJobs> found = new LinkedHashMap<>();

    SlurmRunner(
            SlurmRunnerParameters parameters,
            SlurmCommands commands,
            ClusterLimits limits,
            ClusterInstallation installation) {
        this.parameters = parameters;
        this.commands = commands;
        this.limits = limits;
        this.installation = installation;
        this.files = new ClusterFiles(commands, parameters.folder().map(Path::of));
        this.watch = new JobWatch(commands, milliseconds(parameters.interval()));
    }

    private static Duration milliseconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MILLISECONDS));
    }

    @Override
    public Capacity capacity(int threads) {
        return new Capacity(TASKS_AT_MOST, 0, parameters.retries(), milliseconds(parameters.patience()));
    }

    @Override
    public List<String> submit(List<TaskOrder> orders) throws StratoscopeException {
        List<String> tickets = new ArrayList<>();
        boolean all = false;
        try {
            for (int first = 0; first < orders.size(); first += limits.arraySize()) {
                tickets.addAll(array(orders.subList(first, Math.min(orders.size(), first + limits.arraySize()))));
            }
            all = true;
            return tickets;
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The job array of a run cannot be described in its folder (" + e.getMessage() + ").", e);
        } finally {
            if (!all) {
                cancel(tickets);
            }
        }
    }

    private List<String> array(List<TaskOrder> orders) throws StratoscopeException, IOException {
        TaskOrder first = orders.getFirst();
        Path run = run(first);
        String name = "stratoscope-" + System.currentTimeMillis() + "-" + first.token();
        JobBatch batch = new JobBatch(
                run.resolve("slurm").resolve(name),
                orders.stream().map(TaskOrder::folder).toList());
        Path there = files.there(run);
        Path folder = there.resolve(run.relativize(batch.folder()));
        batch.write(run, new JobScript(installation).text(there, there.resolve(run.relativize(batch.list())), first));
        files.send(run);
        Submission submission = new Submission(parameters);
        String answer = commands.call(submission.words(
                name, orders.size(), first.threads(), folder, there.resolve(run.relativize(batch.script()))));
        String job = answer.strip().split(";")[0];
        if (!job.matches("\\d+")) {
            throw new ComputationFailedException("sbatch answered '" + answer.strip() + "' instead of a job's number.");
        }
        batch.submitted(job);
        watch.add(job);
        if (parameters.collect()) {
            commands.call(submission.collection(name, job, folder, new CollectCommand(installation).text(there)));
        }
        return batch.tickets(job);
    }

    @Override
    public ProcessState poll(String ticket) {
        String job = ticket.substring(0, Math.max(0, ticket.indexOf('_')));
        watch.add(job);
        Listing listing = watch.listing();
        if (listing.problem().isPresent()) {
            return new ProcessState.Unknown(listing.problem().get());
        }
        if (!listing.asked().contains(job)) {
            return new ProcessState.Unknown("the scheduler has not answered yet");
        }
        Listing.Element element = listing.elements().get(ticket);
        if (element == null) {
            return new ProcessState.Gone("is not known to the scheduler any more", true);
        }
        return SlurmStates.ended(element.state()) ? gone(ticket, element) : SlurmStates.alive(element);
    }

    private ProcessState gone(String ticket, Listing.Element element) {
        int exitCode = element.state().equals("FAILED") ? exitCode(ticket) : -1;
        boolean again = parameters.retryExitCodes().stream().anyMatch(code -> code.intValue() == exitCode);
        return SlurmStates.gone(element.state(), exitCode, again);
    }

    /** The exit code of a job as a shell tells it, negative when the scheduler has forgotten it. */
    private int exitCode(String ticket) {
        try {
            Matcher matcher = EXIT_CODE.matcher(
                    commands.answer(List.of("scontrol", "show", "job", ticket)).out());
            if (!matcher.find()) {
                return -1;
            }
            int signal = Integer.parseInt(matcher.group(2));
            return signal > 0 ? SIGNAL_OFFSET + signal : Integer.parseInt(matcher.group(1));
        } catch (ComputationFailedException e) {
            return -1;
        }
    }

    @Override
    public void collect(TaskOrder order) throws StratoscopeException {
        files.bring(run(order), order.folder());
    }

    @Override
    public void cancel(List<String> tickets) {
        for (int first = 0; first < tickets.size(); first += CANCELLED_AT_ONCE) {
            List<String> words = new ArrayList<>(List.of("scancel"));
            words.addAll(tickets.subList(first, Math.min(tickets.size(), first + CANCELLED_AT_ONCE)));
            try {
                commands.answer(words);
            } catch (ComputationFailedException e) {
                System.getLogger(SlurmRunner.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            }
        }
    }

    @Override
    public Optional<String> find(TaskOrder order) {
        return found.computeIfAbsent(run(order), run -> FoundJobs.of(run, commands))
                .ticket(order.folder());
    }

    private static Path run(TaskOrder order) {
        return order.folder().getParent().getParent();
    }

    @Override
    public void close() {
        watch.close();
    }
}
