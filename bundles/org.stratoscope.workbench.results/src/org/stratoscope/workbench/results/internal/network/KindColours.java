package org.stratoscope.workbench.results.internal.network;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.workbench.ui.ThemeColours;

/** The colours of kinds of layers: those of Okabe and Ito for what computes, the text's colour for what moves values. */
final class KindColours {

    private static final RGB BLUE = new RGB(0, 114, 178);
    private static final RGB SKY = new RGB(86, 180, 233);
    private static final RGB GREEN = new RGB(0, 158, 115);
    private static final RGB ORANGE = new RGB(230, 159, 0);
    private static final RGB VERMILION = new RGB(213, 94, 0);
    private static final RGB PURPLE = new RGB(204, 121, 167);
    private static final RGB YELLOW = new RGB(240, 228, 66);

    private KindColours() {}

    static RGB of(Control control, String kind) {
        return switch (kind) {
            case "convolution", "transposed_convolution" -> BLUE;
            case "linear" -> VERMILION;
            case "batch_normalization", "normalization" -> SKY;
            case "activation" -> GREEN;
            case "pooling", "resampling" -> ORANGE;
            case "addition", "arithmetic", "concatenation" -> PURPLE;
            case "constant", "dropout" -> YELLOW;
            default -> ThemeColours.mixed(control, 0.5).getRGB();
        };
    }

    /** The kind as users read it. */
    static String words(String kind) {
        return kind.replace('_', ' ');
    }
}
