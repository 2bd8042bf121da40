package org.stratoscope.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: jars are told apart without reading them, and a change of the folder is noticed once it has come to rest. */
class FolderWatchTests {

    @TempDir
    Path folder;

    @Test
    void onlyJarsCount() throws IOException {
        Files.writeString(folder.resolve("a.jar"), "a");
        Files.writeString(folder.resolve("b.txt"), "b");
        Files.writeString(folder.resolve(".c.jar"), "c");
        Files.createDirectory(folder.resolve("d.jar"));
        assertEquals(Set.of(folder.resolve("a.jar")), JarState.of(folder).keySet());
        assertEquals(Map.of(), JarState.of(folder.resolve("nowhere")));
    }

    @Test
    void aChangedJarIsAnotherOne() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        JarState before = JarState.of(folder).get(jar);
        assertEquals(before, JarState.of(folder).get(jar));
        Files.writeString(jar, "longer");
        assertNotEquals(before, JarState.of(folder).get(jar));
    }

    @Test
    void aChangeIsNoticed() throws Exception {
        Semaphore reactions = new Semaphore(0);
        FolderWatch watch = new FolderWatch(reactions::release, () -> JarState.of(folder));
        watch.start();
        try {
            assertTrue(reactions.tryAcquire(30, TimeUnit.SECONDS), "the folder was never looked at");
            Files.writeString(folder.resolve("a.jar"), "a");
            assertTrue(reactions.tryAcquire(30, TimeUnit.SECONDS), "the new jar was not noticed");
            Files.delete(folder.resolve("a.jar"));
            assertTrue(reactions.tryAcquire(30, TimeUnit.SECONDS), "the removal was not noticed");
        } finally {
            watch.stop();
        }
    }
}
