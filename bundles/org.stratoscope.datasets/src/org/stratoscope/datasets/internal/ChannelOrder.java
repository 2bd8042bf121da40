package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;

/** Where the channels are among the axes of an array of images. */
public enum ChannelOrder {
    /** Recognised when one of the two places, and only one, has the length 1 or 3. */
    AUTO,
    /** Images, channels, rows, columns. */
    FIRST,
    /** Images, rows, columns, channels. */
    LAST;

    private static final List<Long> USUAL = List.of(1L, 3L);

    /** The order that holds for four axes, never {@link #AUTO}. */
    ChannelOrder resolve(List<Long> axes) throws InvalidInputException {
        if (this != AUTO) {
            return this;
        }
        boolean first = USUAL.contains(axes.get(1));
        boolean last = USUAL.contains(axes.get(3));
        if (first == last) {
            throw new InvalidInputException("The channels of images of shape " + axes
                    + " could be the second or the last axis; set 'channels' to first or last.");
        }
        return first ? FIRST : LAST;
    }

    /** The shape of one image of an array with three axes, which has no channels, or four. */
    ImageShape shape(List<Long> axes) throws InvalidInputException {
        int[] lengths = axes.stream().mapToInt(Math::toIntExact).toArray();
        if (lengths.length == 3) {
            return new ImageShape(1, lengths[1], lengths[2]);
        }
        return resolve(axes) == FIRST
                ? new ImageShape(lengths[1], lengths[2], lengths[3])
                : new ImageShape(lengths[3], lengths[1], lengths[2]);
    }
}
