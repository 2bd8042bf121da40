package @PACKAGE@;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.api.launch.HeadlessProcess;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.launch.ProcessTicket;

/** Starts tasks on this machine with low priority, so that other work is not disturbed. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements RunnerComponent<@STEM@Parameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Runs tasks on this machine with low priority.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Runner open(@STEM@Parameters parameters) throws StratoscopeException {
        return new NiceRunner(Installation.find(), parameters);
    }

    /** What puts a command behind other programs. */
    static List<String> nice(int niceness, List<String> command) {
        List<String> nice = new ArrayList<>(List.of("nice", "-n", Integer.toString(niceness)));
        nice.addAll(command);
        return nice;
    }

    /** A ticket names a process by its number and the moment it started, so that it is found again after a restart. */
    record NiceRunner(Installation installation, @STEM@Parameters parameters) implements Runner {

        @Override
        public Capacity capacity(int threads) {
            return new Capacity(parameters.tasks(), 0, 0);
        }

        @Override
        public List<String> submit(List<TaskOrder> orders) throws StratoscopeException {
            List<String> tickets = new ArrayList<>();
            try {
                for (TaskOrder order : orders) {
                    tickets.add(ProcessTicket.of(start(order).toHandle()));
                }
                return tickets;
            } catch (IOException e) {
                // All or none.
                cancel(tickets);
                throw new ComputationFailedException(
                        "The process of a task cannot be started (" + e.getMessage() + ").", e);
            }
        }

        private Process start(TaskOrder order) throws IOException {
            List<String> command =
                    HeadlessProcess.task(installation, Installation.java(), order.folder(), order.threads());
            ProcessBuilder builder = new ProcessBuilder(nice(parameters.niceness(), command))
                    .directory(order.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            order.folder().resolve("log.txt").toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(HeadlessProcess.environment(order.threads(), order.cache()));
            return builder.start();
        }

        @Override
        public ProcessState poll(String ticket) {
            return ProcessTicket.find(ticket).isPresent()
                    ? new ProcessState.Running()
                    : new ProcessState.Gone("ended", false);
        }

        @Override
        public void cancel(List<String> tickets) {
            for (String ticket : tickets) {
                ProcessTicket.find(ticket).ifPresent(ProcessHandle::destroyForcibly);
            }
        }

        @Override
        public Optional<String> find(TaskOrder order) {
            Path lock = order.folder().resolve(ProcessTicket.FILE);
            try {
                return Files.isRegularFile(lock)
                        ? Optional.of(Files.readString(lock))
                                .filter(ticket -> ProcessTicket.find(ticket).isPresent())
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
