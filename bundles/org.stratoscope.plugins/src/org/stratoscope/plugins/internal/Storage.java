package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Installs bundles for the life of the process. Commands and tasks share one configuration that none of them may change,
 * and Equinox installs nothing into a configuration that it may not change, although a bundle that is read where it lies
 * needs nothing to be written. So the mark is lifted while a bundle is installed; nothing is saved in that moment, and
 * nothing later, for the mark is back.
 */
final class Storage {

    private final BundleContext context;

    Storage(BundleContext context) {
        this.context = context;
    }

    /** Installs the jar under a location; the framework reads it where it lies. */
    Bundle install(String location, Path jar) throws BundleException, IOException {
        synchronized (Storage.class) {
            try (InputStream reference =
                    URI.create("reference:" + jar.toUri()).toURL().openStream()) {
                Object area = value(value(value(context, "container"), "storage"), "osgiLocation");
                Field mark = field(area, "isReadOnly");
                if (!mark.getBoolean(area)) {
                    return context.installBundle(location, reference);
                }
                mark.setBoolean(area, false);
                try {
                    return context.installBundle(location, reference);
                } finally {
                    mark.setBoolean(area, true);
                }
            } catch (ReflectiveOperationException e) {
                throw new BundleException("the configuration of this process cannot take a bundle", e);
            }
        }
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
        return field(owner, name).get(owner);
    }

    private static Field field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
