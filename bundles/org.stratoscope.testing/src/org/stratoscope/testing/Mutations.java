package org.stratoscope.testing;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;

/**
 * Damages files in many ways and sees that a loader answers each with a correct load or a sentence for the user: it may
 * neither fail otherwise, nor take more than ten seconds, nor allocate more than a gigabyte.
 */
public final class Mutations {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 1L << 30;
    private static final byte[] LARGE = {
        (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff
    };

    private final RandomStream random;

    /** Mutations that depend on the name only. */
    public Mutations(String name) {
        this.random = RandomStream.of(0).derive(name);
    }

    /** Loads a file. */
    @FunctionalInterface
    public interface Loader {
        /** Loads it, or says why not. */
        void load(Path file) throws StratoscopeException, IOException;
    }

    /**
     * Loads that many mutations of a file.
     *
     * @param folder where the mutations are written
     * @return how many were loaded without complaint
     * @throws AssertionError naming the mutation when a loader breaks a rule; its file is left in the folder
     */
    public int run(byte[] original, int count, Path folder, String extension, Loader loader) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int loaded = 0;
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            for (int number = 0; number < count; number++) {
                Path file = folder.resolve("mutation-" + number + extension);
                Files.write(file, mutated(original, random.derive(number)));
                Future<Boolean> attempt = executor.submit(() -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    boolean success = load(loader, file);
                    if (threads.getCurrentThreadAllocatedBytes() - before > MOST_BYTES) {
                        throw new AssertionError("more than a gigabyte was allocated");
                    }
                    return success;
                });
                loaded += outcome(attempt, executor, file) ? 1 : 0;
                Files.delete(file);
            }
        }
        return loaded;
    }

    private static boolean load(Loader loader, Path file) throws IOException {
        try {
            loader.load(file);
            return true;
        } catch (StratoscopeException e) {
            if (!e.getMessage().endsWith(".") || e.getMessage().contains("\n")) {
                throw new AssertionError("not one sentence: " + e.getMessage());
            }
            return false;
        }
    }

    private static boolean outcome(Future<Boolean> attempt, ExecutorService executor, Path file) {
        try {
            return attempt.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(file + ": " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            executor.shutdownNow();
            throw new AssertionError(file + " takes more than " + LONGEST.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(file + " was interrupted", e);
        }
    }

    /** One to four damages: cut off, flipped bits, large lengths, zeros, repeated or removed parts. */
    private static byte[] mutated(byte[] original, RandomStream random) {
        byte[] bytes = original.clone();
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages && bytes.length > 8; i++) {
            // Structure stands at the beginning and end of most formats; half of the damages go there.
            int span = random.nextInt(2) == 0 ? bytes.length : Math.min(bytes.length, 2048);
            int at = random.nextInt(3) == 0 ? bytes.length - 1 - random.nextInt(span) : random.nextInt(span);
            int length = Math.min(1 + random.nextInt(64), bytes.length - at);
            bytes = damaged(bytes, random.nextInt(7), at, length, random);
        }
        return bytes;
    }

    private static byte[] damaged(byte[] bytes, int kind, int at, int length, RandomStream random) {
        switch (kind) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 -> System.arraycopy(LARGE, 0, bytes, at, Math.min(LARGE.length, bytes.length - at));
            case 4 -> Arrays.fill(bytes, at, at + length, (byte) 0);
            case 5 -> {
                return spliced(bytes, at, at, at + length, 1 + random.nextInt(32));
            }
            default -> {
                return spliced(bytes, at, at + length, at + length, 1);
            }
        }
        return bytes;
    }

    /** The bytes before {@code cut}, then those from {@code from} to {@code to} several times, then those from {@code from} on. */
    private static byte[] spliced(byte[] bytes, int cut, int from, int to, int times) {
        int repeated = (to - from) * times;
        byte[] result = new byte[cut + repeated + bytes.length - from];
        System.arraycopy(bytes, 0, result, 0, cut);
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, from, result, cut + i * (to - from), to - from);
        }
        System.arraycopy(bytes, from, result, cut + repeated, bytes.length - from);
        return result;
    }
}
