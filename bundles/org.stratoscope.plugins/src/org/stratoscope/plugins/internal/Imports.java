package org.stratoscope.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;

/** Finds out which requirement of an installed bundle nothing in the framework meets. */
final class Imports {

    private static final String OURS = "org.stratoscope.";

    private final FrameworkWiring framework;

    Imports(FrameworkWiring framework) {
        this.framework = framework;
    }

    /** What is said of a bundle that cannot be resolved; empty when every requirement is met. */
    Optional<String> problem(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            boolean optional = "optional".equals(requirement.getDirectives().get("resolution"));
            boolean active = "active".equals(requirement.getDirectives().get("effective"));
            boolean dynamic = "dynamic".equals(requirement.getDirectives().get("resolution"));
            if (!optional
                    && !dynamic
                    && !active
                    && framework.findProviders(requirement).isEmpty()) {
                return Optional.of(sentence(bundle, requirement));
            }
        }
        return Optional.empty();
    }

    private String sentence(Bundle bundle, BundleRequirement requirement) {
        if (!requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return "requires " + requirement.getNamespace() + " "
                    + requirement.getDirectives().getOrDefault("filter", "")
                    + ", which this product does not have; change the plug-in so that it does without";
        }
        String name = packageName(requirement);
        Optional<VersionRange> range = range(bundle, name);
        List<String> versions = exported(name);
        if (versions.isEmpty()) {
            return "imports the package " + name + ", which nothing here exports; "
                    + (name.startsWith(OURS)
                            ? "it is no package for plug-ins"
                            : "put the library it belongs to into the plug-in's jar");
        }
        return "was built for version " + range.map(VersionRange::toString).orElse("unknown") + " of " + name
                + ", but this product has " + String.join(", ", versions)
                + "; install a build of the plug-in whose range holds that version";
    }

    private static String packageName(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        String key = PackageNamespace.PACKAGE_NAMESPACE + "=";
        int start = filter.indexOf(key) + key.length();
        return filter.substring(start, filter.indexOf(')', start));
    }

    private static Optional<VersionRange> range(Bundle bundle, String name) {
        try {
            ManifestElement[] elements = ManifestElement.parseHeader(
                    "Import-Package", bundle.getHeaders("").get("Import-Package"));
            for (ManifestElement element : elements == null ? new ManifestElement[0] : elements) {
                String version = element.getAttribute("version");
                if (List.of(element.getValueComponents()).contains(name) && version != null) {
                    return Optional.of(new VersionRange(version));
                }
            }
            return Optional.empty();
        } catch (BundleException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> exported(String name) {
        List<String> versions = new ArrayList<>();
        Requirement any = new AnyPackage(name);
        for (BundleCapability capability : framework.findProviders(any)) {
            versions.add(String.valueOf(capability.getAttributes().get("version")));
        }
        return versions;
    }
}
