package org.stratoscope.runners.slurm.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * Calls programs here or on the login node.
 *
 * @param login the host to call them on through ssh, if not here
 */
record SlurmCommands(Optional<String> login) {

    private static final long PATIENCE_SECONDS = 60;

    /** What a program answered. */
    record Answer(int exitCode, String out, String err) {}

    /**
     * Calls a program and waits for it, at most a minute.
     *
     * @throws ComputationFailedException when it cannot be called, does not answer, or ends with an error
     */
    String call(List<String> words) throws ComputationFailedException {
        Answer answer = answer(words);
        if (answer.exitCode() != 0) {
            String said = answer.err().lines().findFirst().orElse("exit code " + answer.exitCode());
            throw new ComputationFailedException(
                    words.getFirst() + where() + " says: " + said + "; look there and try again.");
        }
        return answer.out();
    }

    /** As above, whatever the exit code. */
    Answer answer(List<String> words) throws ComputationFailedException {
        return run(words.getFirst(), remote(words));
    }

    /** Calls a program of this machine, wherever Slurm is. */
    void here(List<String> words) throws ComputationFailedException {
        Answer answer = run(words.getFirst(), words);
        if (answer.exitCode() != 0) {
            throw new ComputationFailedException(words.getFirst() + " says: "
                    + answer.err().lines().findFirst().orElse("exit code " + answer.exitCode())
                    + "; look whether the cluster can be reached and has space.");
        }
    }

    private String where() {
        return login.map(host -> " on " + host).orElse("");
    }

    /** The words as ssh wants them: one text for the shell over there. */
    private List<String> remote(List<String> words) {
        if (login.isEmpty()) {
            return words;
        }
        List<String> quoted = words.stream().map(SlurmCommands::quoted).toList();
        return List.of("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", login.get(), String.join(" ", quoted));
    }

    /** A word that no shell takes apart. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private Answer run(String name, List<String> words) throws ComputationFailedException {
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(words)).start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The program " + words.getFirst() + " cannot be called"
                            + (name.equals(words.getFirst()) ? "" : where())
                            + " (" + e.getMessage()
                            + "); install Slurm's commands, or name a login node with slurm:login=HOST.",
                    e);
        }
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ComputationFailedException(name + where() + " has not answered within a minute.");
            }
            return new Answer(process.exitValue(), out.join(), err.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComputationFailedException(name + where() + " was interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
