package org.stratoscope.network.graph;

import org.stratoscope.api.network.ReceptiveField;
import org.stratoscope.api.network.WindowAxis;

/**
 * What the values of a tensor depend on along one axis of the images: the first value on the pixels {@code first .. last},
 * the next one on those {@code jump} further on. Pixels of padding count and have negative numbers in front of the image.
 *
 * @param pixels length of the image along the axis
 * @param axis axis of the tensor that runs along it, or {@link #NONE}
 * @param first first pixel
 * @param last last pixel, before the first one where nothing depends on the images
 * @param jump distance in pixels, also where no axis is left
 * @param moment twelve times the variance, in pixels^2, of the place of a pixel drawn with the weight it has when all
 *     filters are homogeneous; that of n neighbours is n^2 - 1, without rounding
 * @param whole whether every value depends on the whole axis of the image
 */
record Reach(int pixels, int axis, double first, double last, double jump, double moment, boolean whole) {

    /** The tensor has no axis that runs along the one of the images. */
    static final int NONE = -1;

    /** Each value of the images depends on itself. */
    static Reach ofImages(int pixels, int axis) {
        return new Reach(pixels, axis, 0, 0, 1, 0, false);
    }

    /** Nothing depends on the images. */
    Reach nothing() {
        return new Reach(pixels, NONE, 0, -1, jump, 0, false);
    }

    private boolean empty() {
        return last < first;
    }

    /** Windows slide along the axis: {@code r + (reach - 1) j} pixels, {@code j * stride} apart. */
    Reach slide(WindowAxis window) {
        double start = first - window.before() * jump;
        return moved(start, last - window.before() * jump + (window.reach() - 1) * jump, jump * window.stride())
                .wider(window.kernel(), window.dilation() * jump);
    }

    /** The transpose of that: a value meets at most {@code reach / stride} windows, rounded up. */
    Reach spread(WindowAxis window) {
        long latest = window.before() / window.stride();
        long earliest = latest - (Math.ceilDiv(window.reach(), window.stride()) - 1);
        return moved(first + earliest * jump, last + latest * jump, jump / window.stride())
                .wider(latest - earliest + 1, jump);
    }

    /** Nearly equal windows, as many as there are positions in the result. */
    Reach divide(long length, int positions) {
        if (positions == 1) {
            return collapse(length);
        }
        long longest = 0;
        for (long i = 0; i < positions; i++) {
            longest = Math.max(longest, Math.ceilDiv((i + 1) * length, positions) - i * length / positions);
        }
        return moved(first, last + (longest - 1) * jump, jump * length / positions)
                .wider(longest, jump);
    }

    /** Only every so many positions are kept, from one on. */
    Reach keep(int start, int step) {
        return moved(first + start * jump, last + start * jump, jump * step);
    }

    /** Every value depends on all positions along the axis; it stays. */
    Reach collapse(long length) {
        return covering(first, last + (length - 1) * jump).wider(length, jump);
    }

    /** The axis goes, and what is left depends on all its positions. */
    Reach drop(long length) {
        return collapse(axis == NONE ? 1 : length).along(NONE);
    }

    /** The same along another axis of the tensor. */
    Reach along(int newAxis) {
        return new Reach(pixels, newAxis, first, last, jump, moment, whole);
    }

    /**
     * Values that depend on this and on another one. Where one of both has no positions left, it is the same everywhere
     * and the distances are those of the other. The wider one counts for the moment.
     */
    Reach and(Reach other) {
        if (empty() || other.empty()) {
            return empty() ? other : this;
        }
        Reach positions = axis == NONE || whole && !other.whole && other.axis != NONE ? other : this;
        double from = Math.min(first, other.first);
        double to = Math.max(last, other.last);
        double widest = Math.max(moment, other.moment);
        return new Reach(pixels, positions.axis, from, to, positions.jump, widest, whole || other.whole);
    }

    ReceptiveField.Extent extent() {
        double stride = axis == NONE ? 0 : jump;
        if (whole) {
            return ReceptiveField.Extent.whole(pixels, stride);
        }
        double effective = empty() ? 0 : Math.sqrt(1 + moment);
        return new ReceptiveField.Extent((long) Math.ceil(last - first + 1), effective, stride, false);
    }

    /** The same after a homogeneous filter over so many positions: variances of independent steps add up. */
    private Reach wider(long positions, double distance) {
        double step = ((double) positions * positions - 1) * distance * distance;
        return new Reach(pixels, axis, first, last, jump, empty() ? 0 : moment + step, whole);
    }

    private Reach moved(double newFirst, double newLast, double newJump) {
        return new Reach(pixels, axis, newFirst, empty() ? newFirst - 1 : newLast, newJump, moment, whole);
    }

    private Reach covering(double from, double to) {
        boolean all = !empty() && (whole || from <= 0 && to >= pixels - 1);
        return new Reach(pixels, axis, from, empty() ? from - 1 : to, jump, moment, all);
    }
}
