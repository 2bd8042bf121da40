package org.stratoscope.acceptance;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/** The workbench on the test's display, moved by keys as a person would. */
final class Desktop implements AutoCloseable {

    private static final int REACTION_MILLISECONDS = 6000;

    private final Robot robot;
    private final Process process;

    private Desktop(Robot robot, Process process) {
        this.robot = robot;
        this.process = process;
    }

    /** Starts the workbench on a workspace; the calling test is skipped where there is no display. */
    static Desktop start(Path directory, Path workspace) {
        return start(directory, Map.of(), "-data", workspace.toString());
    }

    /** Starts the workbench with arguments. */
    static Desktop start(Path directory, Map<String, String> environment, String... arguments) {
        Assumptions.assumeFalse(
                GraphicsEnvironment.isHeadless(), "there is no display, or the JDK cannot draw; ./check provides one");
        try {
            Robot robot = new Robot();
            robot.setAutoDelay(50);
            return new Desktop(robot, Product.start(directory, environment, arguments));
        } catch (AWTException e) {
            Assumptions.abort("the display takes no keys from tests: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    /** Presses Enter and gives the workbench some seconds to do what it asks for. */
    void pressEnterAndWait() {
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        robot.delay(REACTION_MILLISECONDS);
    }

    /** Waits for a condition, doing something again and again until it holds. */
    void await(String what, Duration patience, BooleanSupplier condition, Runnable again) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                throw new AssertionError("the workbench did not come to: " + what);
            }
            robot.delay(1000);
            again.run();
        }
    }

    /** The number of different colours in a coarse look at the screen: a blank screen has one or two. */
    int colours() {
        var image = robot.createScreenCapture(screen());
        return (int) java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> i % 7 == 0)
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }

    /** How many pixels of the screen have a colour 0xRRGGBB. */
    long pixels(int colour) {
        var image = robot.createScreenCapture(screen());
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == colour)
                .count();
    }

    void screenshot(String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(robot.createScreenCapture(screen()), "png", file.toFile());
    }

    private static Rectangle screen() {
        return new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
