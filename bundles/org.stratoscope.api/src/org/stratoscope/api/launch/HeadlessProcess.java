package org.stratoscope.api.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.files.CacheFolder;

/** The command line and the environment of processes without user interface. */
public final class HeadlessProcess {

    /** The environment variable that names the folder of what tasks share; without it nothing is shared. */
    public static final String CACHE = "STRATOSCOPE_TASK_CACHE";

    private HeadlessProcess() {}

    /**
     * The command that does the task of a folder.
     *
     * @param java the Java program
     * @param threads threads of the tensor engine
     */
    public static List<String> task(Installation installation, Path java, Path folder, int threads) {
        List<String> options = List.of(
                "-XX:+UseSerialGC",
                "-Djdk.serialFilter=!*",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=" + threads,
                "-Dai.djl.pytorch.num_interop_threads=1");
        return command(installation, java, options, "org.stratoscope.task.application", List.of(folder.toString()));
    }

    /** The command that does what a command line says, such as {@code run --resume DIR}. */
    public static List<String> commandLine(Installation installation, Path java, List<String> arguments) {
        return command(
                installation, java, List.of("-Djdk.serialFilter=!*"), "org.stratoscope.cli.application", arguments);
    }

    /**
     * The environment variables of a task's process, beside those it inherits.
     *
     * @param cache the folder of what tasks share, if they may
     */
    public static Map<String, String> environment(int threads, Optional<Path> cache) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OMP_NUM_THREADS", Integer.toString(threads));
        environment.put("MKL_NUM_THREADS", Integer.toString(threads));
        environment.put("TORCH_CPP_LOG_LEVEL", "ERROR");
        // Activations are tens of megabytes that come and go in every step: large pages save most of the page faults,
        // which cost a training a seventh of its time. Without glibc or without such pages nothing changes.
        environment.put("GLIBC_TUNABLES", System.getenv().getOrDefault("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"));
        CacheFolder.limit().ifPresent(limit -> environment.put(CacheFolder.LIMIT, limit));
        environment.put(CACHE, cache.map(Path::toString).orElse(""));
        return environment;
    }

    private static List<String> command(
            Installation installation, Path java, List<String> options, String application, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.awt.headless=true");
        command.addAll(options);
        command.add("-Dosgi.configuration.area.readOnly=true");
        command.add("-jar");
        command.add(installation.launcher().toString());
        command.add("-application");
        command.add(application);
        command.add("-nosplash");
        command.add("-data");
        command.add("@none");
        command.add("-configuration");
        command.add(installation.configuration().toString());
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
