package org.stratoscope.networks.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.networks.Architecture;

/** Finds architectures by the text users know them under. */
final class Architectures {

    private static final List<ArchitectureComponent<?>> ALL = List.of(
            new ResnetCifar(),
            new Resnet(),
            new Vgg(),
            new AlexNet(),
            new LeNet(),
            new EfficientNet(),
            new FullyConnected(),
            new LineCnn(),
            new LinearCnn(),
            new SimpleCnn());

    private Architectures() {}

    /** Whether the text names an architecture and not another network, such as a file. */
    static boolean known(String text) {
        return ALL.stream()
                .anyMatch(component -> text.equals(component.info().id())
                        || text.startsWith(component.info().id() + ":"));
    }

    /** The architecture of a text such as {@code resnet-cifar:depth=20}; weights it may name are not looked at. */
    static Architecture of(String text) throws InvalidInputException {
        ComponentText parsed = ComponentText.parse(text);
        ArchitectureComponent<?> component = ALL.stream()
                .filter(candidate -> candidate.info().id().equals(parsed.id()))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("There is no architecture '" + parsed.id() + "'; there are "
                                + ALL.stream()
                                        .map(candidate -> candidate.info().id())
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + "."));
        try {
            return ParameterSchema.of(component.parameters())
                    .bind(parsed.values())
                    .complete();
        } catch (InvalidInputException e) {
            throw new InvalidInputException("The architecture " + parsed.id() + ": " + e.getMessage(), e);
        }
    }
}
