package org.stratoscope.kernels.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * Shares numbered pieces of work among as many threads as libtorch computes with, which is how many a task was given. The
 * threads live for one call, so that nothing has to be shut down; a call is worth it from about a millisecond of work. Which
 * thread takes which piece is left to chance, so every piece must write to places of its own.
 */
public final class Workers {

    private Workers() {}

    /**
     * Does all pieces and waits for them.
     *
     * @param piece makes what does a piece, once a thread, so that it can have memory of its own
     */
    static void run(int pieces, Supplier<IntConsumer> piece) {
        run(pieces, TorchSnippets.threads(), piece);
    }

    static void run(int pieces, int threads, Supplier<IntConsumer> piece) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            IntConsumer own = piece.get();
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                own.accept(i);
            }
        };
        Thread[] others = new Thread[Math.max(0, Math.min(threads, pieces) - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(work, "kernel-" + i);
            others[i].setDaemon(true);
            others[i].setUncaughtExceptionHandler((thread, problem) -> failure.compareAndSet(null, problem));
            others[i].start();
        }
        try {
            work.run();
        } finally {
            join(others);
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a piece of work failed", failure.get());
        }
    }

    /** Waits for all, even when interrupted: they write to the caller's arrays. */
    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
