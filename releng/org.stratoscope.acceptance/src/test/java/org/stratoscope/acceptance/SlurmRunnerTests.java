package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Slurm runner on a cluster of three nodes within this machine. */
class SlurmRunnerTests extends RunnerContract {

    private static final String SCRIPT = "slurm.sh";

    @TempDir
    static Path cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/slurmctld")) && Files.isExecutable(Path.of("/usr/sbin/slurmd")),
                "Slurm is not installed; install slurm-wlm to run this test");
        script("start", cluster.toString(), Integer.toString(freePort()));
        Assumptions.assumeTrue(
                comesUp(), "Slurm is installed, but a cluster of three nodes does not start on this machine");
    }

    private static boolean comesUp() throws Exception {
        for (int i = 0; i < 600; i++) {
            if (ask(variables(), "sinfo", "--noheader", "--states=idle", "--format=%D")
                    .equals(List.of("3"))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @AfterAll
    static void stopCluster() throws Exception {
        if (Files.exists(cluster.resolve("slurm.conf"))) {
            script("stop", cluster.toString());
        }
    }

    @Override
    String runner() {
        return "slurm:interval=0.5,time=10,patience=5";
    }

    @Override
    Map<String, String> environment() {
        return variables();
    }

    @Override
    int processes(Path run) throws Exception {
        return ask(variables(), "squeue", "--noheader", "--array", "--states=RUNNING,PENDING,COMPLETING")
                .size();
    }

    /** The cluster of the tests takes three elements in an array. */
    @Test
    void aSweepLargerThanAnArrayIsSplit() throws Exception {
        Path document = SmallSweep.write(folder);
        Path run = folder.resolve("run");
        Product.Finished done = command("run", document.toString(), "--out", run.toString(), "--runner", runner());
        assertEquals(0, done.exitCode(), done.err());
        try (Stream<Path> arrays = Files.list(run.resolve("slurm"))) {
            assertEquals(2, arrays.count());
        }
        assertEquals(
                List.of("tasks/0003"),
                Files.readAllLines(last(run.resolve("slurm")).resolve("tasks.txt")));
    }

    private static Path last(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().reduce((one, other) -> other).orElseThrow();
        }
    }

    @Test
    void aTaskOnALostNodeRunsAgain() throws Exception {
        Path document = SmallSweep.write(folder, "400");
        Path run = folder.resolve("run");
        Process engine = start("run", document.toString(), "--out", run.toString(), "--runner", runner());
        waitFor(() -> Files.exists(run.resolve("tasks/0000/events.jsonl")), "the task");
        String node = ask(variables(), "squeue", "--noheader", "--states=RUNNING", "--format=%N")
                .getFirst();
        script("lose", node, cluster.toString());
        try {
            Product.Finished done = Product.finish(engine, folder);
            assertEquals(0, done.exitCode(), done.err());
        } finally {
            script("node", node, cluster.toString());
        }
        waitFor(
                () -> ask(variables(), "sinfo", "--noheader", "--states=idle", "--format=%D")
                        .equals(List.of("3")),
                "all nodes");
    }

    @Test
    void aTaskThatIsHeldSaysSo() throws Exception {
        Path document = SmallSweep.write(folder, "1");
        Path run = folder.resolve("run");
        Process engine =
                start("run", document.toString(), "--out", run.toString(), "--runner", runner() + ",options=--hold");
        Path journal = run.resolve("journal.jsonl");
        waitFor(() -> Files.exists(journal) && Files.readString(journal).contains("\"state\":\"HELD\""), "a held task");
        assertTrue(Files.readString(journal).contains("JobHeldUser"));
        String job = ask(variables(), "squeue", "--noheader", "--format=%F")
                .getFirst()
                .strip();
        ask(variables(), "scontrol", "release", job);
        assertEquals(0, Product.finish(engine, folder).exitCode());
    }

    @Test
    void theClusterCollectsWhenNobodyWaits() throws Exception {
        Path document = SmallSweep.write(folder, "1", "2");
        Path run = folder.resolve("run");
        Process engine = start(
                "run",
                document.toString(),
                "--out",
                run.toString(),
                "--runner",
                runner() + ",collect=true,options=--begin=now+5");
        waitFor(
                () -> Files.exists(run.resolve("journal.jsonl"))
                        && Files.readString(run.resolve("journal.jsonl")).contains("\"task\":1,\"ticket\""),
                "the submission");
        engine.destroyForcibly().waitFor();
        waitFor(() -> Files.exists(run.resolve("results.csv")), "the results");
        waitFor(() -> Files.readString(run.resolve("run.json")).contains("\"state\": \"succeeded\""), "the end");
    }

    @Test
    void aClusterWithoutTheFilesGetsThemByRsync() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/rsync")), "rsync is not installed");
        Path document = SmallSweep.write(folder, "1", "2");
        Path there = Files.createDirectory(folder.resolve("cluster"));
        Product.Finished done = command(
                "run",
                document.toString(),
                "--out",
                folder.resolve("run").toString(),
                "--runner",
                runner() + ",folder=" + there);
        assertEquals(0, done.exitCode(), done.err());
        assertTrue(Files.exists(there.resolve("run/tasks/0001/outcome.json")));
        assertTrue(Files.exists(folder.resolve("run/tasks/0001/weights/trained.safetensors")));
    }

    /** In place of ssh a program that runs the command here, and tells which host it was for. */
    @Test
    void aLoginNodeIsReachedThroughSsh() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/rsync")), "rsync is not installed");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path ssh = programs.resolve("ssh");
        Files.writeString(ssh, """
                #!/bin/sh
                user=
                while :; do
                  case $1 in
                    -o) shift 2 ;;
                    -l) user=$2@; shift 2 ;;
                    *) break ;;
                  esac
                done
                echo "$user$1" >> '%s'
                shift
                exec sh -c "$*"
                """.formatted(folder.resolve("hosts")));
        assertTrue(ssh.toFile().setExecutable(true));
        Path there = folder.resolve("it's the cluster");
        Path document = SmallSweep.write(folder, "1", "2");
        Map<String, String> variables = new java.util.HashMap<>(variables());
        variables.put("PATH", programs + ":" + System.getenv("PATH"));
        Product.Finished done = Product.finish(
                Product.start(
                        folder,
                        variables,
                        "run",
                        document.toString(),
                        "--out",
                        folder.resolve("run").toString(),
                        "--runner",
                        runner() + ",login=me@login,folder=" + there),
                folder);
        assertEquals(0, done.exitCode(), done.err());
        assertTrue(Files.exists(folder.resolve("run/tasks/0001/weights/trained.safetensors")));
        assertEquals(
                List.of("me@login"),
                Files.readAllLines(folder.resolve("hosts")).stream().distinct().toList());
    }

    @Test
    void aSchedulerThatIsNotThereIsNamed() throws IOException {
        Path document = SmallSweep.write(folder, "1");
        Product.Finished refused = Product.finish(
                Product.start(
                        folder,
                        Map.of("SLURM_CONF", folder.resolve("absent.conf").toString()),
                        "run",
                        document.toString(),
                        "--out",
                        folder.resolve("run").toString(),
                        "--runner",
                        "slurm"),
                folder);
        assertEquals(1, refused.exitCode());
        assertTrue(
                Pattern.compile("scontrol says: .*")
                        .matcher(refused.complaints().getFirst())
                        .find(),
                refused.err());
        assertTrue(Files.notExists(folder.resolve("run")), "no folder for a run that cannot be run");
    }

    private static Map<String, String> variables() {
        return Map.of("SLURM_CONF", cluster.resolve("slurm.conf").toString());
    }

    private static void script(String... words) throws Exception {
        Path script = Path.of(System.getProperty("stratoscope.bundles"))
                .resolveSibling("releng/scripts")
                .resolve(SCRIPT);
        String[] all = new String[words.length + 2];
        all[0] = "sh";
        all[1] = script.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        List<String> said = ask(Map.of(), all);
        assertTrue(said.stream().noneMatch(line -> line.contains("rror")), said.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            // Thirty ports from here on are used.
            return Math.min(socket.getLocalPort(), 60_000);
        }
    }
}
