package org.stratoscope.engine.directory;

import java.time.Instant;

/** Names the process of an engine so that anybody can tell whether it is still there. */
public final class EngineProcess {

    private EngineProcess() {}

    /** This process, as {@code pid@instant}. */
    public static String current() {
        return name(ProcessHandle.current());
    }

    /** Whether the process of that name lives. */
    public static boolean isAlive(String name) {
        int at = name.indexOf('@');
        if (at < 1 || !name.substring(0, at).chars().allMatch(Character::isDigit)) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(name.substring(0, at)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> name(process).equals(name))
                .isPresent();
    }

    private static String name(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
