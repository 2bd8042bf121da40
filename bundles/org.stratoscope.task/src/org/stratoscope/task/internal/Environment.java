package org.stratoscope.task.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.plugins.PluginCatalog;

/** Describes the platform and the versions that a task's numbers depend on. */
final class Environment {

    private Environment() {}

    static Map<String, String> describe(BundleContext bundles, int threads) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : new String[] {"java.vm.name", "java.vm.version", "os.name", "os.version", "os.arch"}) {
            environment.put(name, System.getProperty(name, ""));
        }
        environment.put("processor", processor());
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("threads", Integer.toString(threads));
        environment.put("libtorch", TensorEngine.version().orElse("unusable"));
        for (Bundle bundle : bundles.getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.stratoscope.")) {
                environment.put(
                        "bundle " + bundle.getSymbolicName(),
                        bundle.getVersion().toString());
            }
        }
        plugins(bundles, environment);
        return environment;
    }

    /** Plug-ins are named with the hash of their jar, for two builds of one version may differ. */
    private static void plugins(BundleContext bundles, Map<String, String> environment) {
        ServiceReference<PluginCatalog> reference = bundles.getServiceReference(PluginCatalog.class);
        PluginCatalog catalog = reference == null ? null : bundles.getService(reference);
        if (catalog != null) {
            catalog.plugins().stream()
                    .filter(plugin -> plugin.fault().isEmpty())
                    .forEach(plugin -> environment.put(
                            "plug-in " + plugin.name(), plugin.version() + " SHA-256 " + plugin.sha256()));
        }
    }

    /** The name of the processor where the platform tells it. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | UncheckedIOException e) {
            return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse("unknown");
        }
    }
}
