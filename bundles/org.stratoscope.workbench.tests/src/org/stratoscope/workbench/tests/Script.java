package org.stratoscope.workbench.tests;

import java.nio.file.Path;

/** What a user does in the product's own workbench; started by a test of the product. */
interface Script {

    /**
     * Does it, on the user interface's thread, and fails when something does not happen.
     *
     * @param folder where the test looks for what the script leaves behind
     */
    void perform(Driver driver, Path folder) throws Exception;
}
