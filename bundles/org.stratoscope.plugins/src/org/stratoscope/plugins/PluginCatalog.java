package org.stratoscope.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * The plug-ins of this process, as an OSGi service. When the service appears, the jars of the folder are installed and
 * started. In the workbench the folder is watched, so that later jars come and go by themselves. Safe for use by any
 * thread; every method but {@link #plugins} and {@link #of} may take seconds.
 */
public interface PluginCatalog {

    /** What is isolated and what is not, in words for a person who decides whether to install a plug-in. */
    String TRUST =
            "A plug-in is a program that runs with your rights: it can read and change your files and use the network."
                    + " OSGi keeps its classes and libraries apart from those of Stratoscope and of other plug-ins, but it does not"
                    + " confine what they do. Measurements run in processes of their own, so a crash there costs one task only;"
                    + " titles and parameters of its components are read in the workbench too.";

    /** The folder, whether it exists or not. */
    Path folder();

    /** Every jar of the folder, faulty ones included, sorted by name. */
    List<Plugin> plugins();

    /** The plug-in a bundle was installed from; empty for bundles of the product. */
    Optional<Plugin> of(Bundle bundle);

    /**
     * Looks at a jar that need not lie in the folder, without loading it into this process. Its components are tried in a
     * process of their own.
     *
     * @return the plug-in, with its fault where it has one
     * @throws StratoscopeException when the check itself cannot be done
     */
    Plugin check(Path jar) throws StratoscopeException, IOException;

    /**
     * Copies a jar into the folder and installs it, in place of another version of the same plug-in.
     *
     * @throws StratoscopeException when the jar is faulty, with its fault
     */
    Plugin install(Path jar) throws StratoscopeException, IOException;

    /**
     * Takes the jar out of the folder.
     *
     * @param name symbolic name, or name of the file
     * @throws StratoscopeException when there is no such plug-in
     */
    Plugin remove(String name) throws StratoscopeException, IOException;

    /** Brings what is installed in line with the folder. */
    void refresh() throws IOException;
}
