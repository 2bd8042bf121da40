package org.stratoscope.api.check;

import java.nio.file.Path;
import java.util.List;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/** Compares the product with cases that others recorded in files. Registered as a service; a case is run in a task. */
public interface FolderCheck {

    /** The name of the check, such as {@code onnx}. */
    String id();

    /**
     * Finds the cases in a folder, without reading what is in them.
     *
     * @return at least one, in the order of their names
     * @throws StratoscopeException when the folder cannot be read or holds no case
     */
    List<Path> cases(Path folder) throws StratoscopeException;

    /** Runs one case; a case that cannot be read has failed. */
    CheckResult check(Path test, Context context) throws StratoscopeException;
}
