package @PACKAGE@;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;

/** Starts tasks of this machine with low priority, so that other work is not disturbed. */
@Component(service = Runner.class)
public final class @CLASS@ implements Runner {

    private final Map<String, Process> children = new ConcurrentHashMap<>();

    @Override
    public String id() {
        return "@ID@";
    }

    @Override
    public String submit(TaskOrder order) throws ComputationFailedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command(installation(), order))
                    .directory(order.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            order.folder().resolve("log.txt").toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().put("OMP_NUM_THREADS", Integer.toString(order.threads()));
            Process process = builder.start();
            String ticket = Long.toString(process.pid());
            children.put(ticket, process);
            return ticket;
        } catch (IOException | IllegalArgumentException e) {
            throw new ComputationFailedException("The process of a task cannot be started (" + e.getMessage() + ").", e);
        }
    }

    /** What starts a task of the product: the same for every runner, behind whatever gives it its place. */
    static List<String> command(Path installation, TaskOrder order) throws IOException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djdk.serialFilter=!*",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=" + order.threads(),
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dosgi.configuration.area.readOnly=true",
                "-jar",
                launcher(installation).toString(),
                "-application",
                "org.stratoscope.task.application",
                "-nosplash",
                "-data",
                "@none",
                "-configuration",
                installation.resolve("headless").toString(),
                order.folder().toString()));
        return command;
    }

    private static Path installation() {
        return Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20")));
    }

    private static Path launcher(Path installation) throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(installation.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            return jars.iterator().next();
        }
    }

    @Override
    public ProcessState poll(String ticket) {
        Process child = children.get(ticket);
        if (child != null) {
            return child.isAlive()
                    ? new ProcessState.Running()
                    : new ProcessState.Gone("ended with exit code " + child.exitValue());
        }
        // Started before the workbench was closed.
        return ProcessHandle.of(Long.parseLong(ticket)).filter(ProcessHandle::isAlive).isPresent()
                ? new ProcessState.Running()
                : new ProcessState.Gone("ended while nobody watched");
    }

    @Override
    public void cancel(String ticket) {
        ProcessHandle.of(Long.parseLong(ticket)).ifPresent(ProcessHandle::destroyForcibly);
    }
}
