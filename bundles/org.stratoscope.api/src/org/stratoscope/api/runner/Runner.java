package org.stratoscope.api.runner;

import org.stratoscope.api.errors.StratoscopeException;

/**
 * Gives tasks processes. Registered as an OSGi service. All methods are called by the engine on one thread of a run, but
 * several runs may use one runner at the same time. A ticket is plain text, so that a process can be found again after
 * the workbench was closed.
 */
public interface Runner {

    /** The name on the command line, such as {@code local}. */
    String id();

    /**
     * Starts a task or queues it and returns at once.
     *
     * @return the ticket of its process
     * @throws StratoscopeException when no process can be had
     */
    String submit(TaskOrder order) throws StratoscopeException;

    /** Tells what is known of the process; must return within a second. */
    ProcessState poll(String ticket);

    /** Ends the process at once; does nothing when it is gone. */
    void cancel(String ticket);
}
