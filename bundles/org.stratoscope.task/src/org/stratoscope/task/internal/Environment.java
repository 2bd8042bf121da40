package org.stratoscope.task.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.plugins.PluginCatalog;

/** Describes the platform and the versions that a task's numbers depend on. */
final class Environment {

    /** Bundles of the platform, which starts and joins the others but computes nothing. */
    private static final List<String> PLATFORM = List.of("org.eclipse.", "org.osgi.", "org.apache.felix.", "picocli");

    private static final int DRAWS = 4;

    private Environment() {}

    static Map<String, String> describe(BundleContext bundles, int threads) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : new String[] {"java.vm.name", "java.vm.version", "os.name", "os.version", "os.arch"}) {
            environment.put(name, System.getProperty(name, ""));
        }
        Processor processor = Processor.present();
        environment.put("processor", processor.model());
        environment.put("instruction set", processor.instructions());
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("threads", Integer.toString(threads));
        environment.put(
                "threads between operations", System.getProperty("ai.djl.pytorch.num_interop_threads", "default"));
        environment.put("libtorch", TensorEngine.version().orElse("unusable"));
        environment.put("random streams", streams());
        Variables.relevant(System.getenv()).forEach((name, value) -> environment.put("variable " + name, value));
        for (Bundle bundle : bundles.getBundles()) {
            String name = bundle.getSymbolicName();
            if (name != null && PLATFORM.stream().noneMatch(name::startsWith)) {
                environment.put("bundle " + name, bundle.getVersion().toString());
            }
        }
        plugins(bundles, environment);
        return environment;
    }

    /** The first draws of a task of seed and repeat 0: another way to derive or draw gives another text. */
    private static String streams() {
        RandomStream stream = new TaskStreams(0, 0).measurement("provenance");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < DRAWS; i++) {
            text.append(Long.toHexString(Double.doubleToLongBits(stream.nextGaussian())));
        }
        return text.toString();
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
}
