package org.stratoscope.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.plugins.Plugin;
import org.stratoscope.plugins.PluginCatalog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs, lists and removes plug-ins. */
@Command(
        name = "plugin",
        description = "Installs, lists and removes plug-ins.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PluginCommand {

    private PluginCommand() {}

    static CommandLine line(Session session) {
        CommandLine line = new CommandLine(new PluginCommand());
        line.addSubcommand(new Install(session));
        line.addSubcommand(new Show(session));
        line.addSubcommand(new Remove(session));
        return line;
    }

    /** The plug-in a component comes from, as the end of a line; empty for a part of the product. */
    static String origin(Session session, Component<?> component) {
        return session.registry()
                .origin(component)
                .map(origin -> "  [" + origin.text() + ", " + origin.file() + "]")
                .orElse("");
    }

    private static String facts(Plugin plugin) {
        return "  name     " + plugin.name() + "\n  version  "
                + plugin.version() + "\n  vendor   "
                + (plugin.vendor().isEmpty() ? "not given" : plugin.vendor()) + "\n  origin   "
                + plugin.file() + "\n  SHA-256  " + plugin.sha256();
    }

    /** Checks a jar and copies it into the plug-in folder once the user has agreed. */
    @Command(
            name = "install",
            description = "Checks the jar of a plug-in and copies it into the plug-in folder.",
            mixinStandardHelpOptions = true)
    static final class Install implements Callable<Integer> {

        private final Session session;

        @Parameters(paramLabel = "JAR", description = "The jar.")
        private Path jar;

        @Option(names = "--yes", description = "Install without asking.")
        private boolean yes;

        Install(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws StratoscopeException, IOException {
            Plugin plugin = session.plugins().check(jar);
            if (plugin.fault().isPresent()) {
                throw new ComputationFailedException(plugin.fault().get());
            }
            session.err().println("This plug-in is to be installed:\n" + facts(plugin) + "\n" + PluginCatalog.TRUST);
            if (!yes) {
                confirm();
            }
            Plugin installed = session.plugins().install(jar);
            session.out().println(installed.text() + "  " + installed.file());
            return ExitCode.DONE;
        }

        private void confirm() throws InvalidInputException {
            if (System.console() == null) {
                throw new InvalidInputException("Nothing was installed, for nobody can be asked; add --yes to agree.");
            }
            String answer = System.console().readLine("Install it? [y/N] ");
            if (answer == null
                    || !answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y")) {
                throw new InvalidInputException("Nothing was installed.");
            }
        }
    }

    /** Lists what lies in the plug-in folder. */
    @Command(
            name = "list",
            description = "Lists the plug-ins with version, SHA-256 and jar, and what is wrong with them.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        private final Session session;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            List<Plugin> plugins = session.plugins().plugins();
            for (Plugin plugin : plugins) {
                session.out()
                        .println(String.join(
                                "  ",
                                plugin.text(),
                                plugin.fault().isPresent() ? "not used" : "used",
                                plugin.sha256(),
                                plugin.file().toString()));
            }
            session.registry().faults().forEach(session.err()::println);
            if (plugins.isEmpty()) {
                session.err()
                        .println("There is no plug-in in " + session.plugins().folder() + ".");
            }
            return session.registry().faults().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** Takes a plug-in out of the folder. */
    @Command(
            name = "remove",
            description =
                    "Removes a plug-in from the plug-in folder; experiments that name its components stay as they are.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        private final Session session;

        @Parameters(paramLabel = "NAME", description = "Name of the plug-in or of its jar, as 'plugin list' tells.")
        private String name;

        Remove(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws StratoscopeException, IOException {
            session.out().println("Removed " + session.plugins().remove(name).text() + ".");
            return ExitCode.DONE;
        }
    }
}
