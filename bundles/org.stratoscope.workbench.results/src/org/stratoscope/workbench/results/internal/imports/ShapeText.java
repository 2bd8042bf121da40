package org.stratoscope.workbench.results.internal.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratoscope.api.data.ImageShape;

/** The shape of images as people write it. */
final class ShapeText {

    private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,4})\\s*x\\s*(\\d{1,5})\\s*x\\s*(\\d{1,5})\\s*");

    private ShapeText() {}

    /** The shape of a text such as {@code 3 x 32 x 32}; nothing when it is none. */
    static Optional<ImageShape> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int channels = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        int width = Integer.parseInt(matcher.group(3));
        return channels > 0 && height > 0 && width > 0
                ? Optional.of(new ImageShape(channels, height, width))
                : Optional.empty();
    }
}
