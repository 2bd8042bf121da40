package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Presses keys as a person does: the window system hands them to whatever has the focus. */
final class Keyboard {

    private static final int BETWEEN_MS = 30;
    private static final Map<Character, Character> SHIFTED = Map.of('(', '9', ')', '0', ':', ';', '_', '-');

    private final Display display = Display.getCurrent();

    /** Presses keys one after the other, all of them down at once, and lets the window react: the last one may be a character. */
    void press(int... keys) {
        for (int key : keys) {
            post(SWT.KeyDown, key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, keys[i]);
        }
        react();
    }

    /** Types words. */
    void type(String text) {
        for (char character : text.toCharArray()) {
            boolean shift = Character.isUpperCase(character) || SHIFTED.containsKey(character);
            char key = SHIFTED.getOrDefault(character, Character.toLowerCase(character));
            if (shift) {
                press(SWT.SHIFT, key);
            } else {
                press(key);
            }
        }
    }

    private void post(int type, int key) {
        Event event = new Event();
        event.type = type;
        if (isCharacter(key)) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        assertTrue(display.post(event), "the display takes no keys from tests");
    }

    private static boolean isCharacter(int key) {
        return (key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) == 0 && key >= ' ' && key != SWT.DEL;
    }

    /** Dispatches what the key brings about. */
    private void react() {
        boolean[] due = {false};
        display.timerExec(BETWEEN_MS, () -> due[0] = true);
        while (!due[0]) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
