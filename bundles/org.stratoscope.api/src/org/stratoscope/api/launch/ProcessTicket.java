package org.stratoscope.api.launch;

import java.time.Instant;
import java.util.Optional;

/**
 * Names a process of this machine by its number and the moment it started, as {@code pid@instant}, so that another process
 * that is given the same number later does not count.
 */
public final class ProcessTicket {

    /** The file in a task's folder whose lock the task's process holds and which holds its name. */
    public static final String FILE = "lock";

    private ProcessTicket() {}

    /** The name of a process. */
    public static String of(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** The live process of that name. */
    public static Optional<ProcessHandle> find(String ticket) {
        int at = ticket.indexOf('@');
        // At most ten digits, so that any text can be asked for.
        if (at < 1 || at > 10 || !ticket.substring(0, at).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(ticket.substring(0, at)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> of(process).equals(ticket));
    }
}
