package org.stratoscope.engine.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.spec.Json;
import org.stratoscope.task.spec.TaskSpec;

/** Writes {@code run.json}: what the numbers of a run depend on. */
final class RunProvenance {

    private static final String OR = " or ";

    private RunProvenance() {}

    /** Writes the file; without a state the run goes on and the tasks' part is still missing. */
    static void write(RunDirectory directory, ExperimentPlan plan, Optional<RunState> state) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        Map<String, String> inputs = new TreeMap<>();
        String start = Instant.now().toString();
        for (TaskSpec task : plan.tasks()) {
            Path file = directory.task(task.number()).resolve(OutcomeFile.NAME);
            Optional<Provenance> provenance = OutcomeFile.read(file).map(outcome -> outcome.provenance());
            if (provenance.isPresent()) {
                provenance
                        .get()
                        .environment()
                        .forEach((name, value) -> environment.merge(name, value, RunProvenance::both));
                inputs.putAll(provenance.get().inputs());
                start = earlier(start, provenance.get().start());
            }
        }
        JsonObject json = new JsonObject();
        json.addProperty("product", "Stratoscope");
        json.addProperty("version", version());
        json.addProperty("title", plan.title());
        json.addProperty("state", state.orElse(RunState.RUNNING).name().toLowerCase(java.util.Locale.ROOT));
        json.addProperty("tasks", plan.tasks().size());
        plan.tasks().stream().findFirst().ifPresent(task -> {
            json.addProperty("seed", task.seed());
            json.addProperty("threads", task.threads());
            json.addProperty("precision", task.precision());
        });
        json.addProperty("start", start);
        state.ifPresent(ended -> json.addProperty("end", Instant.now().toString()));
        json.add("environment", Json.object(environment));
        json.add("inputs", Json.object(inputs));
        AtomicFiles.write(directory.provenance(), Json.text(json));
    }

    /** The values of tasks that ran on different machines, each once. */
    private static String both(String one, String other) {
        return List.of(one.split(OR)).contains(other) ? one : one + OR + other;
    }

    private static String earlier(String one, String other) {
        return Instant.parse(one).isBefore(Instant.parse(other)) ? one : other;
    }

    /** The version of the product that began a run; empty when it does not tell. */
    static String version(RunDirectory directory) throws IOException {
        if (!Files.isRegularFile(directory.provenance())) {
            return "";
        }
        try {
            return JsonParser.parseString(Files.readString(directory.provenance()))
                    .getAsJsonObject()
                    .get("version")
                    .getAsString();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return "";
        }
    }

    /** The version of this product. */
    static String version() {
        return Optional.ofNullable(FrameworkUtil.getBundle(RunProvenance.class))
                .map(Bundle::getBundleContext)
                .map(BundleContext::getBundle)
                .map(bundle -> bundle.getVersion().toString())
                .orElse("unknown");
    }
}
