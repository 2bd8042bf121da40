package org.stratoscope.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.examples.Examples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what is installed. */
@Command(
        name = "list",
        description = "Lists the installed components, runners and examples.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%-14s %-18s %s";

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            description =
                    "dataset, data-transform, network, trainer, perturbation, transform, metric, view, runner or example.")
    private Optional<String> kind = Optional.empty();

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InvalidInputException {
        String kinds = Stream.concat(Stream.of(ComponentKind.values()).map(ComponentKind::text), Stream.of("example"))
                .collect(Collectors.joining(", "));
        if (kind.isPresent() && !java.util.List.of(kinds.split(", ")).contains(kind.get())) {
            throw new InvalidInputException("There is no kind '" + kind.get() + "'; the kinds are " + kinds + ".");
        }
        for (Component<?> component : session.registry().components()) {
            print(
                    component.kind().text(),
                    component.info().id(),
                    component.info().title() + PluginCommand.origin(session, component));
        }
        Examples.all().forEach(example -> print("example", example.id(), example.title()));
        session.registry().faults().forEach(session.err()::println);
        return ExitCode.DONE;
    }

    private void print(String itsKind, String id, String title) {
        if (kind.isEmpty() || kind.get().equals(itsKind)) {
            session.out().println(String.format(ROW, itsKind, id, title).stripTrailing());
        }
    }
}
