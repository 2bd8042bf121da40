package org.stratoscope.workbench.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Measures every event of the user interface's thread. What counts is the time that the thread itself computed: the machine
 * that tests run on is shared, and what the thread waited for a processor is not its fault.
 */
final class Watchdog implements AutoCloseable {

    /** The longest that one event may compute: more than the 100 ms of the product, for the machine's noise. */
    static final long LIMIT_MS = 250;

    private static final long NANOSECONDS = 1_000_000;

    private final Display display = Display.getCurrent();
    private final ThreadMXBean times = ManagementFactory.getThreadMXBean();
    private final Deque<Long> begun = new ArrayDeque<>();
    private final List<Long> stalls = new ArrayList<>();
    private final Listener before = event -> begun.push(times.getCurrentThreadCpuTime());
    private final Listener after = event -> end();
    private int events;

    Watchdog() {
        display.addListener(SWT.PreEvent, before);
        display.addListener(SWT.PostEvent, after);
    }

    private void end() {
        // The event in which the test itself runs began before the watch.
        if (!begun.isEmpty()) {
            events++;
            long computed = (times.getCurrentThreadCpuTime() - begun.pop()) / NANOSECONDS;
            if (computed > LIMIT_MS) {
                stalls.add(computed);
            }
        }
    }

    /** How many events were measured. */
    int events() {
        return events;
    }

    /** How long the events took that took too long, in milliseconds. */
    List<Long> stalls() {
        return List.copyOf(stalls);
    }

    @Override
    public void close() {
        display.removeListener(SWT.PreEvent, before);
        display.removeListener(SWT.PostEvent, after);
    }
}
