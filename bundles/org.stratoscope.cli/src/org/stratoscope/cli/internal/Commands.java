package org.stratoscope.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command and what all commands have in common. */
@Command(
        name = "stratoscope",
        description = "Measures what the layers of a convolutional network have learnt.",
        mixinStandardHelpOptions = true,
        version = "Stratoscope 0.1.0",
        footer = {
            "",
            "Without a command the workbench starts; stratoscope open PATH... starts it with experiments and runs."
        },
        synopsisSubcommandLabel = "COMMAND")
final class Commands {

    private Commands() {}

    /** Runs the command of the arguments and returns its exit code. */
    static int execute(Session session, String... arguments) {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(new RunCommand(session));
        line.addSubcommand(new HelpBookCommand(session));
        line.addSubcommand(new EstimateCommand(session));
        line.addSubcommand(new CancelCommand(session));
        line.addSubcommand(new CollectCommand(session));
        line.addSubcommand(new CacheCommand(session));
        line.addSubcommand(new MeasureCommand(session));
        line.addSubcommand(new TrainCommand(session));
        line.addSubcommand(new PerturbCommand(session));
        line.addSubcommand(new LayersCommand(session));
        line.addSubcommand(new ListCommand(session));
        line.addSubcommand(new DescribeCommand(session));
        line.addSubcommand(new ValidateCommand(session));
        line.addSubcommand(new NewCommand(session));
        line.addSubcommand(new ReplayCommand(session));
        line.addSubcommand(new ExportCommand(session));
        line.addSubcommand(new RunsCommand(session));
        line.addSubcommand(new PackCommand(session));
        line.addSubcommand(new UnpackCommand(session));
        line.addSubcommand(new CorrelateCommand(session));
        line.addSubcommand(new VerifyOnnxCommand(session));
        line.addSubcommand(PluginCommand.line(session));
        line.addSubcommand(new NewPluginCommand(session));
        line.setOut(session.out());
        line.setErr(session.err());
        line.setParameterExceptionHandler((e, args) -> usageError(session.err(), e));
        line.setExecutionExceptionHandler((e, command, result) -> executionError(session.err(), e));
        if (arguments.length == 0) {
            line.usage(session.err());
            return ExitCode.INVALID;
        }
        return line.execute(arguments);
    }

    private static int usageError(PrintWriter err, CommandLine.ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = e.getMessage().lines().findFirst().orElse("Wrong usage");
        err.println(message + (message.endsWith(".") ? " " : ". ") + "See '" + command + " --help'.");
        return ExitCode.INVALID;
    }

    private static int executionError(PrintWriter err, Exception e) throws Exception {
        return switch (e) {
            case CancelledException cancelled -> {
                err.println(cancelled.getMessage());
                yield ExitCode.CANCELLED;
            }
            case InvalidInputException invalid -> {
                err.println(invalid.getMessage());
                yield ExitCode.INVALID;
            }
            case StratoscopeException failed -> {
                err.println(failed.getMessage());
                yield ExitCode.FAILED;
            }
            case IOException disk -> {
                err.println("The result cannot be written (" + disk.getClass().getSimpleName() + ": "
                        + disk.getMessage() + ").");
                yield ExitCode.FAILED;
            }
            default -> throw e;
        };
    }
}
