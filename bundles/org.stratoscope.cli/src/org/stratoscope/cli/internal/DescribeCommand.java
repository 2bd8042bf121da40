package org.stratoscope.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a component. */
@Command(
        name = "describe",
        description = "Describes a component and its parameters with type, unit, range and default.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "Id of a component.")
    private String id;

    DescribeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InvalidInputException {
        List<Component<?>> found = session.registry().components().stream()
                .filter(component -> component.info().id().equals(id))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidInputException(
                    "There is no component '" + id + "'; 'stratoscope list' tells what is installed.");
        }
        found.forEach(this::describe);
        return ExitCode.DONE;
    }

    private void describe(Component<?> component) {
        session.out()
                .println(component.info().id() + " (" + component.kind().text() + "): "
                        + component.info().title() + PluginCommand.origin(session, component));
        session.out().println(component.info().description());
        for (ParameterDescriptor parameter :
                ParameterSchema.of(component.parameters()).descriptors()) {
            session.out().println();
            session.out().println("  " + parameter.name() + "  " + facts(parameter));
            session.out().println("      " + parameter.title() + ". " + parameter.description());
        }
    }

    private static String facts(ParameterDescriptor parameter) {
        StringBuilder facts = new StringBuilder(parameter.kind().text());
        if (!parameter.unit().isEmpty()) {
            facts.append(", in ").append(parameter.unit());
        }
        if (!parameter.range().isEmpty()) {
            facts.append(", ").append(parameter.range());
        }
        if (parameter.defaultText().isPresent()) {
            facts.append(", default ").append(parameter.defaultText().get());
        } else {
            facts.append(parameter.required() ? ", required" : ", optional");
        }
        return facts.toString();
    }
}
