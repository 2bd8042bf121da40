package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.TaskOrder;

class @CLASS@Tests {

    private final Installation installation =
            new Installation(Path.of("product"), Path.of("product/launcher.jar"), Path.of("product/headless"));
    private final @CLASS@.Nice runner = new @CLASS@.Nice(new @STEM@Parameters(7), installation);

    @Test
    void theCommandNamesTheTask() {
        Path folder = Path.of("tasks", "0000");
        List<String> command = runner.command(new TaskOrder(folder, "token", 2, Optional.empty()));
        assertEquals(List.of("nice", "-n", "7"), command.subList(0, 3));
        assertTrue(command.contains("-Dai.djl.pytorch.num_threads=2"));
        assertEquals(folder.toString(), command.getLast());
    }

    @Test
    void aProcessThatIsNotThereIsGone() {
        assertInstanceOf(ProcessState.Gone.class, runner.poll("1@2020-01-01T00:00:00Z"));
    }
}
