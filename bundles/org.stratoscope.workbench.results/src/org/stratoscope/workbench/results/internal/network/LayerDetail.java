package org.stratoscope.workbench.results.internal.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.task.inspection.LayerArrays;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NodeRow;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** The filters of the selected node and what it makes of the probe image, read in the background. */
final class LayerDetail {

    private final TileCanvas filters;
    private final TileCanvas activations;
    private int request;

    LayerDetail(Composite parent) {
        SashForm sides = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        filters = new TileCanvas(sides, "network.filters");
        activations = new TileCanvas(sides, "network.activations");
        nothing();
    }

    /** Nothing is known. */
    void nothing() {
        request++;
        filters.tell("Filters", "The filters of the selected layer appear here.");
        activations.tell("Activations", "What the selected layer makes of the image appears here.");
    }

    /** Shows a node, or the images themselves. */
    void show(Path folder, NetworkTable table, int node) {
        int mine = ++request;
        Background.run(
                "Read layer",
                () -> read(folder, table, node),
                found -> {
                    if (mine == request) {
                        show(table, node, found);
                    }
                },
                failure -> {
                    if (mine == request) {
                        activations.tell("Activations", Failures.sentence(failure));
                    }
                });
    }

    private record Found(Optional<Tiles> filters, Tiles activations) {}

    private static Found read(Path folder, NetworkTable table, int node) throws UnreadableFileException, IOException {
        if (node == GraphLayout.IMAGES) {
            return new Found(Optional.empty(), Tiles.ofChannels(PlainArray.read(LayerArrays.image(folder)), true));
        }
        Path file = LayerArrays.filters(folder, node);
        Optional<Tiles> filters =
                Files.isRegularFile(file) ? Optional.of(Tiles.ofFilters(PlainArray.read(file))) : Optional.empty();
        return new Found(filters, Tiles.ofChannels(PlainArray.read(LayerArrays.activations(folder, node)), false));
    }

    private void show(NetworkTable table, int node, Found found) {
        String name = node == GraphLayout.IMAGES
                ? "image " + table.probe().image()
                : table.nodes().get(node).name();
        if (found.filters().isPresent()) {
            filters.show(
                    filtersTitle(name, found.filters().get()), found.filters().get());
        } else {
            filters.tell("Filters of " + name, withoutFilters(table, node));
        }
        activations.show(activationsTitle(table, node, name, found.activations()), found.activations());
    }

    private static String withoutFilters(NetworkTable table, int node) {
        return node == GraphLayout.IMAGES
                ? "Select a convolution to see its filters."
                : "A layer of the kind "
                        + KindColours.words(table.nodes().get(node).kind()) + " has no filters.";
    }

    private static String filtersTitle(String name, Tiles tiles) {
        PlainArray array = tiles.array();
        if (array.length(0) == 1 && array.length(1) == 1) {
            return "Weights of " + name + ": a row an output";
        }
        String size = array.length(0) + " filters";
        return "Filters of " + name + ": "
                + (tiles.isMatrix()
                        ? size + ", a row each; " + array.length(1) + " channels" + firstOnes(array)
                        : size + (tiles.colour() ? ", in colours" : ""));
    }

    private static String firstOnes(PlainArray array) {
        return Math.max(array.length(0), array.length(1)) > Tiles.SIDE_AT_MOST
                ? ", the first " + Tiles.SIDE_AT_MOST + " shown"
                : "";
    }

    private static String activationsTitle(NetworkTable table, int node, String name, Tiles tiles) {
        if (node == GraphLayout.IMAGES) {
            return "Image " + table.probe().image() + " as the network sees it";
        }
        NodeRow row = table.nodes().get(node);
        String shown = tiles.array().length(0) + " x " + tiles.height() + " x " + tiles.width();
        boolean flat = !row.shape().contains("x");
        boolean whole = flat || row.shape().equals(shown) || tiles.height() == 1;
        return "Activations of " + name + ": " + row.shape() + (whole ? "" : ", " + shown + " of them shown");
    }
}
