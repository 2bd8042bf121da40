package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the figure of stored arrays. */
public final class TilesFigure {

    private static final int VALUES_AT_MOST = 1 << 20;
    private static final int GROUPS_AT_MOST = 48;

    private TilesFigure() {}

    /**
     * Builds the figure; where there are no arrays its note says what would be there.
     *
     * @param arrays in the order of their groups
     * @param problems sentences on arrays that could not be read
     */
    public static TilesModel build(ViewSpec view, List<StoredArray> arrays, List<String> problems) {
        List<StoredArray> images = arrays.stream()
                .filter(stored -> TileGroup.isImages(stored.array().shape()))
                .toList();
        SeriesNames names =
                SeriesNames.ofKeys(images.stream().map(StoredArray::key).toList());
        boolean repeated = images.stream().map(StoredArray::repeat).distinct().count() > 1;
        List<TileGroup> groups = new ArrayList<>();
        int size = 0;
        for (StoredArray stored : images) {
            String name = names.name(stored.key(), repeated ? "seed " + stored.repeat() : "");
            TileGroup group = TileGroup.of(name, stored.array());
            if (size > VALUES_AT_MOST - group.size() || groups.size() == GROUPS_AT_MOST) {
                break;
            }
            size += group.size();
            groups.add(group);
        }
        List<String> notes = new ArrayList<>(problems);
        arrays.stream()
                .filter(stored -> !TileGroup.isImages(stored.array().shape()))
                .map(TilesFigure::noImages)
                .distinct()
                .forEach(notes::add);
        if (groups.size() < images.size()) {
            notes.add("the first " + groups.size() + " of " + images.size() + " arrays are shown");
        }
        if (groups.isEmpty()) {
            notes.add(missing(view));
        }
        double greatest = groups.stream().mapToDouble(TileGroup::greatest).max().orElse(0);
        return new TilesModel(title(view), groups, greatest, notes);
    }

    private static String title(ViewSpec view) {
        return view.title().isBlank() ? String.join(", ", view.statistics()) : view.title();
    }

    private static String noImages(StoredArray stored) {
        return "'" + stored.name() + "' of shape "
                + Arrays.stream(stored.array().shape()).mapToObj(Long::toString).collect(Collectors.joining(" x "))
                + " holds no images: tiles need n x height x width or n x channels x height x width, up to 1024 pixels"
                + " wide";
    }

    private static String missing(ViewSpec view) {
        String arrays = view.statistics().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return view.statistics().isEmpty()
                ? "the images of the arrays that the view names would be here; it names none"
                : "the images of " + arrays + " that the measurement '" + view.measurement()
                        + "' stores would be here; none is stored yet";
    }
}
