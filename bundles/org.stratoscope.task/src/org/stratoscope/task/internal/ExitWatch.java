package org.stratoscope.task.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices that a component ends the process of its task by {@code System.exit}, and who it was. */
final class ExitWatch implements AutoCloseable {

    /** Is told what the user is told; called while the process ends. */
    interface Listener {
        void ended(String sentence);
    }

    private static final Set<String> EXITS = Set.of("java.lang.System", "java.lang.Runtime");

    private final Thread hook;

    ExitWatch(Listener listener) {
        hook = new Thread(() -> culprit(Thread.getAllStackTraces())
                .ifPresent(type -> listener.ended("The class " + type
                        + " ended the task's process by System.exit; a component must throw an exception instead.")));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The class that called exit; empty when the process ends for another reason, such as a signal. */
    static Optional<String> culprit(Map<Thread, StackTraceElement[]> traces) {
        for (StackTraceElement[] trace : traces.values()) {
            for (int i = 0; i + 1 < trace.length; i++) {
                boolean exits = EXITS.contains(trace[i].getClassName())
                        && trace[i].getMethodName().equals("exit");
                if (exits && !EXITS.contains(trace[i + 1].getClassName())) {
                    return Optional.of(trace[i + 1].getClassName());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already; the hook finds out why.
        }
    }
}
