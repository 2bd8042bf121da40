package org.stratoscope.runners.slurm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.runner.ProcessState;

/** Claims: what is said to Slurm and what Slurm says is understood, whether or not there is a cluster. */
class SlurmWordsTests {

    @Test
    void statesOfJobsAreStatesOfTasks() {
        assertInstanceOf(ProcessState.Waiting.class, alive("PENDING", "Resources"));
        assertEquals(new ProcessState.Held("JobHeldUser"), alive("PENDING", "JobHeldUser"));
        assertInstanceOf(ProcessState.Held.class, alive("PENDING", "launch failed requeued held"));
        assertInstanceOf(ProcessState.Running.class, alive("RUNNING", "None"));
        assertInstanceOf(ProcessState.Running.class, alive("COMPLETING", "None"));
        assertTrue(SlurmStates.gone("NODE_FAIL", -1, false).again());
        assertTrue(SlurmStates.gone("TIMEOUT", -1, false).again(), "a training goes on from its checkpoint");
        assertFalse(SlurmStates.gone("OUT_OF_MEMORY", -1, false).again());
        assertFalse(SlurmStates.gone("CANCELLED", -1, true).again());
        assertEquals(
                "ended with exit code 97", SlurmStates.gone("FAILED", 97, true).reason());
    }

    @Test
    void theQueueIsReadElementByElement() {
        Map<String, Listing.Element> elements = Listing.parse("12_0|RUNNING|None\n12_1|PENDING|Resources\nnoise\n");
        assertEquals(2, elements.size());
        assertEquals(new Listing.Element("PENDING", "Resources"), elements.get("12_1"));
    }

    @Test
    void theGreatestArrayIsTheClustersOwn() {
        assertEquals(
                10_001,
                ClusterLimits.parse("MailProg = /bin/mail\nMaxArraySize            = 10001\n")
                        .arraySize());
        assertEquals(1_001, ClusterLimits.parse("").arraySize());
    }

    @Test
    void resourcesAreOptionsOfTheSubmission() throws Exception {
        List<String> words = new Submission(parameters(Map.of(
                        "partition", "gpu",
                        "account", "lab",
                        "time", "90",
                        "memory", "4000",
                        "gpus", "1",
                        "throttle", "8",
                        "options", " --qos=low  --constraint=avx512 ")))
                .words("name", 40, 4, Path.of("/runs/r/slurm/name"), Path.of("/runs/r/slurm/name/script.sh"));
        for (String word : List.of(
                "--array=0-39%8",
                "--cpus-per-task=4",
                "--time=90",
                "--mem=4000M",
                "--gpus=1",
                "--partition=gpu",
                "--account=lab",
                "--qos=low",
                "--constraint=avx512",
                "--requeue")) {
            assertTrue(words.contains(word), word + " in " + words);
        }
        assertEquals("/runs/r/slurm/name/script.sh", words.getLast());
        String plain = new Submission(parameters(Map.of()))
                .words("name", 1, 1, Path.of("/f"), Path.of("/f/s"))
                .toString();
        assertFalse(plain.contains("--mem") || plain.contains("--gpus") || plain.contains("--partition"), plain);
    }

    @Test
    void anImpossibleResourceIsNamed() {
        String told = assertThrows(InvalidInputException.class, () -> parameters(Map.of("time", "0")))
                .getMessage();
        assertTrue(told.contains("time"), told);
    }

    @Test
    void aMissingProgramIsNamedWithTheRemedy() {
        SlurmCommands commands = new SlurmCommands(Optional.empty());
        String told = assertThrows(
                        ComputationFailedException.class, () -> commands.call(List.of("no-such-program-of-slurm")))
                .getMessage();
        assertTrue(told.contains("slurm:login=HOST"), told);
    }

    @Test
    void noShellTakesAWordApart() throws Exception {
        String nasty = "a b'c\"$HOME;`id`\n*";
        String echoed = new SlurmCommands(Optional.empty())
                .call(List.of("sh", "-c", "printf %s " + SlurmCommands.quoted(nasty)));
        assertEquals(nasty, echoed);
    }

    private static ProcessState alive(String state, String reason) {
        return SlurmStates.alive(new Listing.Element(state, reason));
    }

    static SlurmRunnerParameters parameters(Map<String, String> values) throws InvalidInputException {
        return ParameterSchema.of(SlurmRunnerParameters.class).bind(values);
    }
}
