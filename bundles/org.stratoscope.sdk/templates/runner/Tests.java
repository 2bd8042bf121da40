package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.TaskOrder;

class @CLASS@Tests {

    @TempDir
    Path folder;

    @Test
    void theCommandNamesTheTask() throws Exception {
        Files.createDirectories(folder.resolve("plugins"));
        Files.createFile(folder.resolve("plugins/org.eclipse.equinox.launcher_1.0.0.jar"));
        List<String> command = @CLASS@.command(folder, new TaskOrder(folder.resolve("tasks/0000"), "token", 2));
        assertEquals(List.of("nice", "-n", "10"), command.subList(0, 3));
        assertTrue(command.contains("-Dai.djl.pytorch.num_threads=2"));
        assertEquals(folder.resolve("tasks/0000").toString(), command.getLast());
    }

    @Test
    void aProcessThatIsNotThereIsGone() {
        assertInstanceOf(ProcessState.Gone.class, new @CLASS@().poll(Long.toString(Long.MAX_VALUE)));
    }
}
