package org.stratoscope.engine.plan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;

/** Makes the files and folders that a component names independent of where it runs. */
public final class ComponentPaths {

    private ComponentPaths() {}

    /** The same component with every path parameter resolved against the base folder. */
    public static ComponentText absolute(ParameterSchema<?> schema, ComponentText component, Path base) {
        Map<String, String> values = new LinkedHashMap<>();
        component.values().forEach((name, value) -> values.put(name, absolute(schema, name, value, base)));
        return new ComponentText(component.id(), values);
    }

    static String absolute(ParameterSchema<?> schema, String name, String value, Path base) {
        boolean path = schema.descriptor(name)
                .map(ParameterDescriptor::kind)
                .filter(ParameterKind.PATH::equals)
                .isPresent();
        return path && !value.isBlank()
                ? base.resolve(value).toAbsolutePath().normalize().toString()
                : value;
    }
}
