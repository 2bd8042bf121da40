package org.stratoscope.task.internal;

import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.stratoscope.djl.TensorEngine;

/** Describes the platform and the versions that a task's numbers depend on. */
final class Environment {

    private Environment() {}

    static Map<String, String> describe(BundleContext bundles, int threads) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : new String[] {"java.vm.name", "java.vm.version", "os.name", "os.version", "os.arch"}) {
            environment.put(name, System.getProperty(name, ""));
        }
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
        return environment;
    }
}
