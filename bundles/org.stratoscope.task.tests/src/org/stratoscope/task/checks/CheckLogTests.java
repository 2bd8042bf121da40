package org.stratoscope.task.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.check.CheckResult;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: the results of a process are known up to the case that it ended in. */
class CheckLogTests {

    private static final List<CheckedCase> CASES = List.of(
            new CheckedCase("/tests/a", new CheckResult.Passed()),
            new CheckedCase("/tests/b", new CheckResult.Failed("It has \"3\"\nand more.")),
            new CheckedCase("/tests/c", new CheckResult.Unsupported("No such operator.")));

    @TempDir
    Path folder;

    @Test
    void resultsReadBackTheSame() throws IOException, UnreadableFileException {
        assertEquals(CASES, CheckLog.read(written()));
    }

    @Test
    void aLineThatIsCutOffIsLeftOut() throws IOException, UnreadableFileException {
        Path file = written();
        Files.writeString(file, "{\"case\": \"/tests/d\", \"res", StandardOpenOption.APPEND);
        assertEquals(CASES, CheckLog.read(file));
        assertEquals(List.of(), CheckLog.read(folder.resolve("absent")));
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other"), "{}\n");
        assertThrows(UnreadableFileException.class, () -> CheckLog.read(file));
    }

    private Path written() throws IOException {
        Path file = folder.resolve(CheckLog.NAME);
        try (CheckLog log = CheckLog.open(file)) {
            for (CheckedCase done : CASES) {
                log.append(done);
            }
        }
        return file;
    }
}
