package org.stratoscope.runners.slurm.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.files.AtomicFiles;

/**
 * A job array, described by files in the run's folder before it is submitted, so that it is found again whatever is cut off.
 *
 * @param folder {@code slurm/NAME} in the run's folder; the name is the job's name
 * @param tasks the tasks' folders on this machine, in the order of the array's elements
 */
record JobBatch(Path folder, List<Path> tasks) {

    private static final String TASKS = "tasks.txt";
    private static final String JOB = "job.txt";
    private static final String SCRIPT = "script.sh";

    /** All batches of a run, the newest last. */
    static List<JobBatch> of(Path run) throws IOException {
        Path all = run.resolve("slurm");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        List<JobBatch> batches = new ArrayList<>();
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder :
                    folders.sorted(Comparator.comparing(Path::toString)).toList()) {
                Path list = folder.resolve(TASKS);
                if (Files.isRegularFile(list)) {
                    batches.add(new JobBatch(
                            folder,
                            Files.readAllLines(list).stream().map(run::resolve).toList()));
                }
            }
        }
        return batches;
    }

    /**
     * Writes the list of tasks and the script.
     *
     * @param run the run's folder
     */
    void write(Path run, String script) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path task : tasks) {
            lines.append(run.relativize(task).toString().replace('\\', '/')).append('\n');
        }
        AtomicFiles.write(folder.resolve(SCRIPT), script);
        AtomicFiles.write(folder.resolve(TASKS), lines.toString());
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path script() {
        return folder.resolve(SCRIPT);
    }

    Path list() {
        return folder.resolve(TASKS);
    }

    /** The number of the job, once it is known. */
    Optional<String> job() throws IOException {
        Path file = folder.resolve(JOB);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Notes the number of the job. */
    void submitted(String job) throws IOException {
        AtomicFiles.write(folder.resolve(JOB), job + "\n");
    }

    /** The tickets of the elements. */
    List<String> tickets(String job) {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            tickets.add(job + "_" + i);
        }
        return tickets;
    }
}
