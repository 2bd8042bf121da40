package org.stratoscope.task.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The processor as far as numbers depend on it: libraries choose other kernels, with other rounding, for another model or
 * instruction set.
 *
 * @param model its name
 * @param instructions the extensions that change arithmetic, sorted
 */
record Processor(String model, String instructions) {

    private static final String UNKNOWN = "unknown";
    private static final Path TABLE = Path.of("/proc/cpuinfo");
    private static final Pattern ARITHMETIC =
            Pattern.compile("sse.*|ssse.*|avx.*|fma.*|f16c|bmi.*|amx.*|popcnt|fp|fphp|asimd.*|sve.*|sme.*|i8mm|bf16");

    /** This machine's; what the platform does not tell is {@code unknown}. */
    static Processor present() {
        try {
            return of(Files.readAllLines(TABLE));
        } catch (IOException e) {
            return new Processor(
                    Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(UNKNOWN), UNKNOWN);
        }
    }

    /** Reads the lines of Linux's table of processors. */
    static Processor of(List<String> lines) {
        String model = value(lines, "model name")
                .or(() -> value(lines, "CPU part").map(part -> "ARM part " + part))
                .orElse(UNKNOWN);
        String instructions = value(lines, "flags")
                .or(() -> value(lines, "Features"))
                .map(Processor::arithmetic)
                .filter(text -> !text.isEmpty())
                .orElse(UNKNOWN);
        return new Processor(model, instructions);
    }

    private static Optional<String> value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name) && line.indexOf(':') > 0)
                .filter(line -> line.substring(0, line.indexOf(':')).strip().equals(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String arithmetic(String flags) {
        TreeSet<String> wanted = new TreeSet<>();
        Stream.of(flags.split("\\s+"))
                .filter(flag -> ARITHMETIC.matcher(flag).matches())
                .forEach(wanted::add);
        return String.join(" ", wanted);
    }
}
