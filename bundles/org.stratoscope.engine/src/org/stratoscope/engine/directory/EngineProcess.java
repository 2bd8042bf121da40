package org.stratoscope.engine.directory;

import org.stratoscope.api.launch.ProcessTicket;

/** Names the process of an engine so that anybody can tell whether it is still there. */
public final class EngineProcess {

    private EngineProcess() {}

    /** This process, as {@code pid@instant}. */
    public static String current() {
        return ProcessTicket.of(ProcessHandle.current());
    }

    /** Whether the process of that name lives on this machine. */
    public static boolean isAlive(String name) {
        return ProcessTicket.find(name).isPresent();
    }
}
