package org.stratoscope.runners.local.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory tasks may use together. */
final class MachineMemory {

    private static final long MEBIBYTE = 1 << 20;
    private static final long KIBIBYTE = 1 << 10;
    private static final double SHARE = 0.9;

    private MachineMemory() {}

    /**
     * The budget in bytes, zero when nothing is known.
     *
     * @param mebibytes what the user allows; zero for nine tenths of what the machine has
     */
    static long budget(int mebibytes) {
        return mebibytes > 0 ? mebibytes * MEBIBYTE : Math.round(SHARE * total().orElse(0L));
    }

    /** The machine's memory, where the platform tells it in {@code /proc/meminfo}. */
    private static Optional<Long> total() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
