package org.stratoscope.charts;

import java.util.List;

/**
 * A figure of small images side by side, all on one scale.
 *
 * @param title above the figure
 * @param groups one for each stored array
 * @param greatest magnitude of all numbers, at which the scale ends on both sides of zero
 * @param notes what is left out, or would be there
 */
public record TilesModel(String title, List<TileGroup> groups, double greatest, List<String> notes) implements Figure {

    private static final double MIDDLE = 127.5;

    public TilesModel {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    @Override
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The scale of all tiles. */
    public ColourScale scale() {
        return new ColourScale(-greatest, greatest);
    }

    /** Whether some tiles are, or are not, in red, green and blue. */
    public boolean has(boolean colour) {
        return groups.stream().anyMatch(group -> group.isColour() == colour);
    }

    /** The colour of a pixel of a tile as 0xRRGGBB: in red, green and blue, or of one plane on the diverging scale. */
    public int colour(int group, int tile, int plane, int row, int column) {
        TileGroup from = groups.get(group);
        if (!from.isColour()) {
            return scale().colour(from.value(tile, plane, row, column));
        }
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            rgb = rgb << 8 | level(from.value(tile, channel, row, column));
        }
        return rgb;
    }

    /** A number as 0 to 255, zero in the middle. */
    private int level(float value) {
        double share = Float.isFinite(value) && greatest > 0 ? value / greatest : 0;
        return (int) Math.round(MIDDLE + MIDDLE * Math.clamp(share, -1, 1));
    }

    /** What a tip says of a pixel: which tile and place it is and its exact numbers. */
    public String tip(int group, int tile, int plane, int row, int column) {
        TileGroup from = groups.get(group);
        StringBuilder text = new StringBuilder(from.caption())
                .append("\ntile ")
                .append(tile + 1)
                .append(from.planes() > 1 ? ", channel " + (plane + 1) : "")
                .append(", row ")
                .append(row + 1)
                .append(", column ")
                .append(column + 1)
                .append("\nvalue: ");
        if (!from.isColour()) {
            return text.append(from.value(tile, plane, row, column)).toString();
        }
        return text.append(from.value(tile, 0, row, column))
                .append(", ")
                .append(from.value(tile, 1, row, column))
                .append(", ")
                .append(from.value(tile, 2, row, column))
                .append(" (red, green, blue)")
                .toString();
    }
}
