package org.stratoscope.acceptance;

import java.nio.file.Path;
import java.util.Map;

/** The runner of this machine. */
class LocalRunnerTests extends RunnerContract {

    @Override
    String runner() {
        return "local:tasks=1";
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    int processes(Path run) {
        return (int) ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(words -> words.length == 0 ? "" : words[words.length - 1])
                        .filter(word -> word.startsWith(run.resolve("tasks").toString()))
                        .isPresent())
                .count();
    }
}
