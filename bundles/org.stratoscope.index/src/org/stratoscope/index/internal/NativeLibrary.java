package org.stratoscope.index.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;
import org.sqlite.util.LibraryLoaderUtil;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.files.AtomicFiles;

/**
 * SQLite's native library, unpacked once into a folder of the product. Left alone, the driver would write a copy into the
 * folder of temporary files with every start.
 */
final class NativeLibrary {

    private static boolean ready;

    private NativeLibrary() {}

    /** Unpacks the library where needed and tells the driver where it is; later calls do nothing. */
    static synchronized void prepare(Path folder) throws ComputationFailedException {
        if (ready) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream stream = SQLiteConfig.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new ComputationFailedException(
                        "The index of runs does not work on this platform: there is no " + resource + ".");
            }
            byte[] library = stream.readAllBytes();
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                AtomicFiles.write(file, library);
            }
            System.setProperty("org.sqlite.lib.path", folder.toString());
            System.setProperty("org.sqlite.lib.name", name);
            ready = true;
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The database library of the index cannot be unpacked into " + folder + " (" + e.getMessage()
                            + "); name a writable folder by the environment variable STRATOSCOPE_CACHE.",
                    e);
        }
    }
}
