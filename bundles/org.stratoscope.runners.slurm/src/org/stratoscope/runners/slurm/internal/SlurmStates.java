package org.stratoscope.runners.slurm.internal;

import java.util.Set;
import org.stratoscope.api.runner.ProcessState;

/** What Slurm's words for the state of a job mean. */
final class SlurmStates {

    private static final Set<String> ENDED = Set.of(
            "BOOT_FAIL",
            "CANCELLED",
            "COMPLETED",
            "DEADLINE",
            "FAILED",
            "NODE_FAIL",
            "OUT_OF_MEMORY",
            "PREEMPTED",
            "REVOKED",
            "TIMEOUT");

    private SlurmStates() {}

    /** Whether the job will not run any more. */
    static boolean ended(String state) {
        return ENDED.contains(state);
    }

    /** The state of a job that has not ended. */
    static ProcessState alive(Listing.Element element) {
        if (!element.state().equals("PENDING") && !element.state().equals("REQUEUE_HOLD")) {
            return new ProcessState.Running();
        }
        boolean held = element.reason().toLowerCase(java.util.Locale.ROOT).contains("held");
        return held ? new ProcessState.Held(element.reason()) : new ProcessState.Waiting();
    }

    /**
     * The state of a job that has ended.
     *
     * @param exitCode of its script, negative when unknown
     * @param again whether that exit code is the cluster's fault
     */
    static ProcessState.Gone gone(String state, int exitCode, boolean again) {
        return switch (state) {
            case "CANCELLED" -> new ProcessState.Gone("was cancelled on the cluster", false);
            case "TIMEOUT", "DEADLINE" -> new ProcessState.Gone("ran out of the time it was given", true);
            case "OUT_OF_MEMORY" -> new ProcessState.Gone("needed more memory than it was given", false);
            case "NODE_FAIL", "BOOT_FAIL" -> new ProcessState.Gone("lost its node", true);
            case "PREEMPTED", "REVOKED" -> new ProcessState.Gone("had to make room for another job", true);
            default ->
                new ProcessState.Gone(
                        exitCode < 0 ? "ended on the cluster" : "ended with exit code " + exitCode, again);
        };
    }
}
