package org.stratoscope.api.runner;

import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * Gives the tasks of one run processes. All methods are called by the engine on the thread of the run. A ticket is plain
 * text that holds all that is needed to find a process again, after a restart of the engine too.
 *
 * <p>What became of a task is decided in this order: a valid outcome file; the engine's own record of a cancellation;
 * what {@link #poll} says; and a task that is gone without an outcome is lost.
 */
public interface Runner extends AutoCloseable {

    /**
     * How much may be submitted.
     *
     * @param threads threads of each task
     */
    Capacity capacity(int threads);

    /**
     * Starts tasks or queues them and returns without waiting for them.
     *
     * @param orders at least one, at most as many as {@link #capacity} allows
     * @return a ticket for each, in order
     * @throws StratoscopeException when no process can be had; then none of the tasks was started
     */
    List<String> submit(List<TaskOrder> orders) throws StratoscopeException;

    /** Tells what is known of the process; must return within a second, from what it knows of before if need be. */
    ProcessState poll(String ticket);

    /**
     * Brings everything that the task wrote into its folder, after it is gone and from time to time before. A runner whose
     * processes write there themselves has nothing to do.
     *
     * @throws StratoscopeException when it cannot be brought
     */
    default void collect(TaskOrder order) throws StratoscopeException {
        // Processes that share the file system with the engine write there themselves.
    }

    /** Ends processes at once; does nothing for those that are gone. */
    void cancel(List<String> tickets);

    /**
     * Finds the process of a task whose submission was cut off before its ticket could be noted.
     *
     * @return its ticket; empty when there is no such process
     */
    Optional<String> find(TaskOrder order);

    /** Forgets everything; processes go on. */
    @Override
    void close();
}
