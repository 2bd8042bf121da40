package org.stratoscope.networks.layers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.network.graph.Window;

/** Reads the arguments and options of a line and notices those that nobody asked for. */
final class LayerArguments {

    private static final int LARGEST = 1 << 20;

    private final LayerLine line;
    private final int channels;
    private final int classes;
    private final Set<String> asked = new HashSet<>();
    private int taken;

    /**
     * Reads a line.
     *
     * @param channels of the image above, for {@code groups=channels}
     * @param classes of the data, for the word {@code classes}
     */
    LayerArguments(LayerLine line, int channels, int classes) {
        this.line = line;
        this.channels = channels;
        this.classes = classes;
    }

    /** The next argument, a whole number or {@code classes}. */
    int count(String meaning) throws LayerListException {
        if (taken == line.arguments().size()) {
            throw problem("'" + line.kind() + "' needs the number of " + meaning);
        }
        String word = line.arguments().get(taken++);
        return word.equals("classes") ? classes : whole(meaning, word, 1);
    }

    /** The next argument, a real number, or the standard one where there is none. */
    double real(String meaning, double standard) throws LayerListException {
        return taken == line.arguments().size()
                ? standard
                : number(meaning, line.arguments().get(taken++));
    }

    /** All arguments that are left, as names. */
    List<String> names() {
        List<String> names = line.arguments().subList(taken, line.arguments().size());
        taken = line.arguments().size();
        return names;
    }

    double real(String option, String standard) throws LayerListException {
        return number(option, text(option, standard));
    }

    int whole(String option, int standard) throws LayerListException {
        String word = text(option, Integer.toString(standard));
        return word.equals("channels") ? channels : whole(option, word, 0);
    }

    boolean truth(String option, boolean standard) throws LayerListException {
        return switch (text(option, standard ? "yes" : "no").toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw problem("'" + option + "' must be yes or no");
        };
    }

    /** The options kernel, stride, padding and dilation; {@code 3x5} is height by width, {@code same} keeps the size. */
    Window window(String kernel, String stride) throws LayerListException {
        int[] kernels = pair("kernel", kernel, 1);
        int[] strides = pair("stride", stride == null ? text("kernel", kernel) : stride, 1);
        int[] dilations = pair("dilation", "1", 1);
        boolean same = text("padding", "0").equals("same");
        int[] paddings = same ? new int[2] : pair("padding", "0", 0);
        WindowAxis[] axes = new WindowAxis[2];
        for (int axis = 0; axis < 2; axis++) {
            int reach = dilations[axis] * (kernels[axis] - 1);
            axes[axis] = new WindowAxis(
                    kernels[axis],
                    strides[axis],
                    same ? reach / 2 : paddings[axis],
                    same ? reach - reach / 2 : paddings[axis],
                    dilations[axis]);
        }
        return new Window(axes[0], axes[1]);
    }

    int[] pair(String option, String standard, int least) throws LayerListException {
        String[] words = text(option, standard).split("x", -1);
        if (words.length > 2) {
            throw problem("'" + option + "' must be a number such as 3 or height x width such as 3x5");
        }
        return new int[] {whole(option, words[0], least), whole(option, words[words.length - 1], least)};
    }

    /** Refuses what was given but not asked for. */
    void finish() throws LayerListException {
        if (taken < line.arguments().size()) {
            throw problem("'" + line.kind() + "' does not know what to do with '"
                    + line.arguments().get(taken) + "'");
        }
        for (String option : line.options().keySet()) {
            if (!asked.contains(option)) {
                throw problem("'" + line.kind() + "' has no option '" + option + "'"
                        + (asked.isEmpty() ? "" : "; it has " + String.join(", ", new TreeSet<>(asked))));
            }
        }
    }

    LayerListException problem(String text) {
        return new LayerListException(line.number(), text);
    }

    private String text(String option, String standard) {
        asked.add(option);
        return line.options().getOrDefault(option, standard);
    }

    private int whole(String meaning, String word, int least) throws LayerListException {
        if (word.matches("\\d{1,9}")) {
            int value = Integer.parseInt(word);
            if (value >= least && value <= LARGEST) {
                return value;
            }
        }
        throw problem(
                "'" + meaning + "' must be a whole number from " + least + " to " + LARGEST + ", not '" + word + "'");
    }

    private double number(String meaning, String word) throws LayerListException {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw problem("'" + meaning + "' must be a number, not '" + word + "'");
        }
        throw problem("'" + meaning + "' must be a finite number, not '" + word + "'");
    }
}
