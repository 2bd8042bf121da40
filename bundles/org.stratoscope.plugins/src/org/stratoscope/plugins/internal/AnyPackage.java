package org.stratoscope.plugins.internal;

import java.util.Map;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** Asks for a package in any version. */
record AnyPackage(String name) implements Requirement {

    @Override
    public String getNamespace() {
        return PackageNamespace.PACKAGE_NAMESPACE;
    }

    @Override
    public Map<String, String> getDirectives() {
        return Map.of("filter", "(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + name + ")");
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Resource getResource() {
        return null;
    }
}
