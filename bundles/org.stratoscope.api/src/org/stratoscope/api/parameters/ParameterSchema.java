package org.stratoscope.api.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * The parameters of a component, read once from its record type, and the way from texts to an instance and back.
 *
 * @param <P> the parameter record
 */
public final class ParameterSchema<P extends Record> {

    private final Class<P> type;
    private final List<ParameterDescriptor> descriptors;

    private ParameterSchema(Class<P> type, List<ParameterDescriptor> descriptors) {
        this.type = type;
        this.descriptors = descriptors;
    }

    /**
     * Reads the schema of a record type.
     *
     * @throws IllegalArgumentException when the record is not made of annotated components of the allowed types, which is
     *     a fault of the plug-in
     */
    public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
        List<ParameterDescriptor> descriptors = describe(type).toList();
        if (descriptors.stream().map(ParameterDescriptor::name).distinct().count() < descriptors.size()) {
            throw new IllegalArgumentException(type.getName() + " has two parameters of the same name");
        }
        return new ParameterSchema<>(type, descriptors);
    }

    /** The parameters in the order of the record. */
    public List<ParameterDescriptor> descriptors() {
        return descriptors;
    }

    /** The parameter of that name. */
    public Optional<ParameterDescriptor> descriptor(String name) {
        return descriptors.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** Says in one sentence each what is wrong with these values; empty when an instance can be made of them. */
    public List<String> problems(Map<String, String> values) {
        List<String> problems = new ArrayList<>();
        for (String name : values.keySet()) {
            if (descriptor(name).isEmpty()) {
                problems.add("there is no parameter '" + name + "'; the parameters are "
                        + String.join(
                                ", ",
                                descriptors.stream()
                                        .map(ParameterDescriptor::name)
                                        .toList()));
            }
        }
        for (ParameterDescriptor parameter : descriptors) {
            String text = values.get(parameter.name());
            if (text == null && parameter.required()) {
                problems.add("'" + parameter.name() + "' must be given (" + parameter.title() + ")");
            } else if (text != null) {
                parameter.problem(text).ifPresent(problem -> problems.add("'" + parameter.name() + "' " + problem));
            }
        }
        return problems;
    }

    /**
     * Makes an instance of the record; parameters that are not named take their defaults.
     *
     * @throws InvalidInputException naming the first thing that is wrong, or what the constructor of a record refused
     */
    public P bind(Map<String, String> values) throws InvalidInputException {
        List<String> problems = problems(values);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems.getFirst());
        }
        return bind(type, values);
    }

    private <R> R bind(Class<R> record, Map<String, String> values) throws InvalidInputException {
        RecordComponent[] components = record.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            if (components[i].isAnnotationPresent(Inlined.class)) {
                arguments[i] = bind(components[i].getType(), values);
            } else {
                ParameterDescriptor descriptor =
                        descriptor(components[i].getName()).orElseThrow();
                Optional<String> text =
                        Optional.ofNullable(values.get(descriptor.name())).or(descriptor::defaultText);
                arguments[i] = argument(components[i], text);
            }
        }
        return construct(record, components, arguments);
    }

    private static <R> R construct(Class<R> record, RecordComponent[] components, Object[] arguments)
            throws InvalidInputException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw new InvalidInputException(refused.getMessage(), refused);
            }
            throw new IllegalStateException("the constructor of " + record.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + record.getName(), e);
        }
    }

    private static Object argument(RecordComponent component, Optional<String> text) {
        Class<?> inner = valueType(component);
        Optional<Object> value = text.map(t -> value(inner, t));
        return component.getType() == Optional.class ? value : value.orElseThrow();
    }

    private static Object value(Class<?> type, String text) {
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(Long.parseLong(text));
        }
        if (type == long.class || type == Long.class) {
            return Long.parseLong(text);
        }
        if (type == double.class || type == Double.class) {
            return Double.parseDouble(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (type == Path.class) {
            return Path.of(text);
        }
        if (type == List.class) {
            return ValueText.vector(text);
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> ValueText.same(ValueText.word((Enum<?>) constant), text))
                    .findFirst()
                    .orElseThrow();
        }
        return text;
    }

    private static Stream<ParameterDescriptor> describe(Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(ParameterSchema::describe);
    }

    private static Stream<ParameterDescriptor> describe(RecordComponent component) {
        if (!component.isAnnotationPresent(Inlined.class)) {
            return Stream.of(describeOne(component));
        }
        if (!component.getType().isRecord()) {
            throw new IllegalArgumentException(component + " is inlined but is no record");
        }
        return describe(component.getType());
    }

    private static ParameterDescriptor describeOne(RecordComponent component) {
        Parameter annotation = component.getAnnotation(Parameter.class);
        if (annotation == null) {
            throw new IllegalArgumentException(component + " of a parameter record lacks @Parameter");
        }
        Class<?> type = valueType(component);
        ParameterKind kind = kind(type, component);
        boolean integer = kind == ParameterKind.INTEGER;
        boolean narrow = type == int.class || type == Integer.class;
        double least = integer ? (narrow ? Integer.MIN_VALUE : Long.MIN_VALUE) : Double.NEGATIVE_INFINITY;
        double greatest = integer ? (narrow ? Integer.MAX_VALUE : Long.MAX_VALUE) : Double.POSITIVE_INFINITY;
        boolean bounded = annotation.minimum() != Double.NEGATIVE_INFINITY;
        boolean capped = annotation.maximum() != Double.POSITIVE_INFINITY;
        Optional<String> defaultText =
                annotation.defaultValue().isEmpty() ? Optional.empty() : Optional.of(annotation.defaultValue());
        ParameterDescriptor descriptor = new ParameterDescriptor(
                component.getName(),
                kind,
                annotation.title(),
                annotation.description(),
                annotation.unit(),
                defaultText,
                defaultText.isEmpty() && component.getType() != Optional.class,
                bounded || !integer ? annotation.minimum() : least,
                capped || !integer ? annotation.maximum() : greatest,
                choices(type));
        defaultText.flatMap(descriptor::problem).ifPresent(problem -> {
            throw new IllegalArgumentException("the default of " + component + " " + problem);
        });
        return descriptor;
    }

    private static Class<?> valueType(RecordComponent component) {
        if (component.getType() != Optional.class) {
            return component.getType();
        }
        Type argument = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return argument instanceof ParameterizedType nested ? (Class<?>) nested.getRawType() : (Class<?>) argument;
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(constant -> ValueText.word((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    private static ParameterKind kind(Class<?> type, RecordComponent component) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return ParameterKind.INTEGER;
        }
        if (type == double.class || type == Double.class) {
            return ParameterKind.REAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return ParameterKind.BOOLEAN;
        }
        if (type == String.class) {
            return ParameterKind.TEXT;
        }
        if (type == Path.class) {
            return ParameterKind.PATH;
        }
        if (type == List.class) {
            return ParameterKind.VECTOR;
        }
        if (type.isEnum()) {
            return ParameterKind.CHOICE;
        }
        throw new IllegalArgumentException(component + " has a type that parameters cannot have");
    }
}
