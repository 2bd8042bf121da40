package org.stratoscope.cli.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.sdk.PluginKind;
import org.stratoscope.sdk.PluginProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the project of a plug-in. */
@Command(
        name = "new-plugin",
        description = "Writes a Maven project with a working component of your own, to be changed there.",
        mixinStandardHelpOptions = true)
final class NewPluginCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "Id of the component, such as spectral-norm.")
    private String name;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder, created where needed.")
    private Path folder;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "metric, perturbation, dataset, network, trainer, loader or runner.")
    private String kind;

    NewPluginCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StratoscopeException, IOException {
        Path installation =
                Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20")));
        PluginProject.of(name, PluginKind.of(kind), installation).write(folder);
        session.out().println(folder.resolve("README.md"));
        return ExitCode.DONE;
    }
}
