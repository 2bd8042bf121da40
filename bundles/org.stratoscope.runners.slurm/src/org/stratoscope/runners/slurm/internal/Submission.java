package org.stratoscope.runners.slurm.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words with which a job array is submitted. */
record Submission(SlurmRunnerParameters parameters) {

    /**
     * The words.
     *
     * @param folder the batch's folder as the cluster sees it
     * @param script the script as the cluster sees it
     */
    List<String> words(String name, int tasks, int threads, Path folder, Path script) {
        List<String> words = new ArrayList<>(List.of("sbatch", "--parsable"));
        words.add("--job-name=" + name);
        words.add("--array=0-" + (tasks - 1) + (parameters.throttle() > 0 ? "%" + parameters.throttle() : ""));
        words.add("--ntasks=1");
        words.add("--cpus-per-task=" + threads);
        words.add("--time=" + parameters.time());
        words.add("--requeue");
        words.add("--chdir=" + folder);
        words.add("--output=" + folder + "/%a.txt");
        words.add("--open-mode=append");
        if (parameters.memory() > 0) {
            words.add("--mem=" + parameters.memory() + "M");
        }
        if (parameters.gpus() > 0) {
            words.add("--gpus=" + parameters.gpus());
        }
        account(words);
        words.add(script.toString());
        return words;
    }

    /** The words for the job that brings the results together after the array has ended, however. */
    List<String> collection(String name, String job, Path folder, String command) {
        List<String> words = new ArrayList<>(List.of("sbatch", "--parsable"));
        words.add("--job-name=" + name + "-collect");
        words.add("--dependency=afterany:" + job);
        words.add("--ntasks=1");
        words.add("--time=" + parameters.time());
        words.add("--chdir=" + folder);
        words.add("--output=" + folder + "/collect.txt");
        account(words);
        words.add("--wrap=" + command);
        return words;
    }

    private void account(List<String> words) {
        parameters.partition().ifPresent(partition -> words.add("--partition=" + partition));
        parameters.account().ifPresent(account -> words.add("--account=" + account));
        parameters
                .options()
                .ifPresent(options -> words.addAll(List.of(options.strip().split("\\s+"))));
    }
}
