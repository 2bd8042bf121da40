package org.stratoscope.runners.slurm.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * What a cluster allows.
 *
 * @param arraySize one more than the greatest index of a job array's element
 */
record ClusterLimits(int arraySize) {

    private static final Pattern ARRAY_SIZE = Pattern.compile("MaxArraySize\\s*=\\s*(\\d{1,9})");
    private static final int STANDARD_ARRAY_SIZE = 1_001;

    /** Asks the controller, which tells at the same time whether it is there. */
    static ClusterLimits ask(SlurmCommands commands) throws ComputationFailedException {
        return parse(commands.call(List.of("scontrol", "show", "config")));
    }

    static ClusterLimits parse(String configuration) {
        Matcher matcher = ARRAY_SIZE.matcher(configuration);
        int size = matcher.find() ? Integer.parseInt(matcher.group(1)) : STANDARD_ARRAY_SIZE;
        return new ClusterLimits(Math.max(2, size));
    }
}
