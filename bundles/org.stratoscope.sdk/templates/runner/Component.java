package @PACKAGE@;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.launch.HeadlessProcess;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.launch.ProcessTicket;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;

/** Starts tasks of this machine with low priority, so that other work is not disturbed. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements RunnerComponent<@STEM@Parameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Tasks as processes of this machine that stand back behind others.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Runner open(@STEM@Parameters parameters) throws StratoscopeException {
        return new Nice(parameters, Installation.find());
    }

    /** The runner of one run. */
    record Nice(@STEM@Parameters parameters, Installation installation) implements Runner {

        @Override
        public Capacity capacity(int threads) {
            return new Capacity(Math.max(1, Runtime.getRuntime().availableProcessors() / threads), 0, 0);
        }

        @Override
        public List<String> submit(List<TaskOrder> orders) throws ComputationFailedException {
            List<String> tickets = new ArrayList<>();
            for (TaskOrder order : orders) {
                try {
                    tickets.add(ProcessTicket.of(start(order).toHandle()));
                } catch (IOException e) {
                    cancel(tickets);
                    throw new ComputationFailedException(
                            "The process of a task cannot be started (" + e.getMessage() + ").", e);
                }
            }
            return tickets;
        }

        private Process start(TaskOrder order) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command(order))
                    .directory(order.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            order.folder().resolve("log.txt").toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(HeadlessProcess.environment(order.threads(), order.cache()));
            return builder.start();
        }

        List<String> command(TaskOrder order) {
            List<String> command = new ArrayList<>(List.of("nice", "-n", Integer.toString(parameters.niceness())));
            Path java = Installation.java();
            command.addAll(HeadlessProcess.task(installation, java, order.folder(), order.threads()));
            return command;
        }

        @Override
        public ProcessState poll(String ticket) {
            return ProcessTicket.find(ticket).isPresent()
                    ? new ProcessState.Running()
                    : new ProcessState.Gone("ended", true);
        }

        @Override
        public void cancel(List<String> tickets) {
            tickets.forEach(ticket -> ProcessTicket.find(ticket).ifPresent(ProcessHandle::destroyForcibly));
        }

        @Override
        public Optional<String> find(TaskOrder order) {
            // A second process of the same task waits until the first one has ended.
            return Optional.empty();
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
