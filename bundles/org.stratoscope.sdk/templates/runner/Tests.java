package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.launch.ProcessTicket;

class @CLASS@Tests {

    @TempDir
    Path folder;

    @Test
    void commandsStandBack() {
        assertEquals(List.of("nice", "-n", "7", "java", "-version"), @CLASS@.nice(7, List.of("java", "-version")));
    }

    @Test
    void processesAreFoundByTheirTickets() {
        Runner runner = runner();
        String alive = ProcessTicket.of(ProcessHandle.current());
        assertInstanceOf(ProcessState.Running.class, runner.poll(alive));
        assertInstanceOf(ProcessState.Gone.class, runner.poll("1@never"));
    }

    @Test
    void aTaskThatCannotBeStartedIsTold() {
        TaskOrder order = new TaskOrder(folder.resolve("absent"), "token", 1, Optional.empty());
        assertThrows(ComputationFailedException.class, () -> runner().submit(List.of(order)));
        assertEquals(Optional.empty(), runner().find(order));
    }

    private Runner runner() {
        Installation installation = new Installation(folder, folder.resolve("launcher.jar"), folder);
        return new @CLASS@.NiceRunner(installation, new @STEM@Parameters(1, 10));
    }
}
