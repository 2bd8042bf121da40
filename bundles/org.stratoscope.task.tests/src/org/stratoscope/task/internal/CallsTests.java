package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;

/** Claims: what a component does wrong is told under its name, and what the user did wrong is passed on as it is. */
class CallsTests {

    private static final Calls CALLS = new Calls("The metric one of the plug-in org.example 1.0.0", true);

    /** One image with one value. */
    private record Single(float value, int label) implements Dataset {
        @Override
        public ImageShape shape() {
            return new ImageShape(1, 1, 1);
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public List<String> classes() {
            return List.of("a", "b");
        }

        @Override
        public int label(int index) {
            return label;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            target[offset] = value;
        }
    }

    @Test
    void anUnexpectedFailureNamesTheComponent() {
        ComponentFault fault = assertThrows(
                ComponentFault.class,
                () -> CALLS.run(() -> {
                    throw new IllegalStateException("no luck");
                }));
        assertEquals(
                "The metric one of the plug-in org.example 1.0.0 failed unexpectedly (IllegalStateException: no luck);"
                        + " the task's log.txt says where.",
                fault.getMessage());
    }

    @Test
    void theInnermostComponentIsNamed() {
        ComponentFault inner = new ComponentFault("The perturbation two failed.", null);
        assertSame(
                inner,
                assertThrows(
                        ComponentFault.class,
                        () -> CALLS.run(() -> {
                            throw inner;
                        })));
    }

    @Test
    void whatTheUserDidWrongIsPassedOn() {
        InvalidInputException mistake = new InvalidInputException("Choose another one.");
        assertSame(
                mistake,
                assertThrows(
                        InvalidInputException.class,
                        () -> CALLS.run(() -> {
                            throw mistake;
                        })));
    }

    @Test
    void nothingIsNoResult() {
        assertFault("returned nothing", () -> CALLS.call(() -> null));
    }

    @Test
    void perturbedImagesKeepTheirShape() {
        try (NDManager manager = NDManager.newBaseManager()) {
            var images = manager.zeros(new Shape(2, 1, 4, 4));
            Perturbed same = new Perturbed(manager.ones(new Shape(2, 1, 4, 4)), Optional.empty());
            assertSame(same, CALLS.checked(same, images));
            Perturbed other = new Perturbed(manager.ones(new Shape(2, 1, 4, 5)), Optional.empty());
            assertFault(
                    "returned images of shape (2, 1, 4, 5) for images of shape (2, 1, 4, 4)",
                    () -> CALLS.checked(other, images));
        }
    }

    @Test
    void imagesAndLabelsOfAPluginAreLookedAt() {
        float[] target = new float[1];
        Dataset sound = CALLS.checked(new Single(0.5f, 1));
        sound.image(0, target, 0);
        assertEquals(0.5f, target[0]);
        assertEquals(1, sound.label(0));
        assertFault(
                "the label 2, but it has 2 classes",
                () -> CALLS.checked(new Single(0, 2)).label(0));
        assertFault(
                "not a finite number",
                () -> CALLS.checked(new Single(Float.NaN, 0)).image(0, target, 0));
    }

    @Test
    void whoCallsExitIsFound() {
        StackTraceElement exit = new StackTraceElement("java.lang.Runtime", "exit", "Runtime.java", 1);
        StackTraceElement system = new StackTraceElement("java.lang.System", "exit", "System.java", 1);
        StackTraceElement bad = new StackTraceElement("org.example.Bad", "measure", "Bad.java", 1);
        Thread thread = Thread.currentThread();
        assertEquals(
                Optional.of("org.example.Bad"),
                ExitWatch.culprit(Map.of(thread, new StackTraceElement[] {exit, system, bad})));
        assertEquals(Optional.empty(), ExitWatch.culprit(Map.of(thread, new StackTraceElement[] {bad})));
    }

    private static void assertFault(String expected, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(ComponentFault.class, call).getMessage();
        assertTrue(message.startsWith("The metric one of the plug-in") && message.contains(expected), message);
    }
}
