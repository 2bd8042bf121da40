package org.stratoscope.workbench.results.internal.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stratoscope.task.inspection.NodeRow;

/**
 * Where the nodes and edges of a graph lie: rows from top to bottom by the longest way from the images, the longest way to
 * the output in lane 0, everything that goes past it in lanes beside.
 */
final class GraphLayout {

    /** The images. */
    static final int IMAGES = -1;

    /** A node's place. */
    record Place(int node, int row, int lane) {}

    /**
     * A line from one place to another; between the rows it runs down a lane.
     *
     * @param lane where it passes rows between; that of an end where there are none
     */
    record Edge(Place from, Place to, int lane) {}

    private final List<NodeRow> nodes;
    private final List<Place> places = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();
    private final BitSet wide = new BitSet();

    private GraphLayout(List<NodeRow> nodes) {
        this.nodes = nodes;
    }

    static GraphLayout of(List<NodeRow> nodes) {
        GraphLayout layout = new GraphLayout(List.copyOf(nodes));
        layout.place();
        layout.connect();
        return layout;
    }

    /** The places of the images, first, and of all nodes in execution order. */
    List<Place> places() {
        return List.copyOf(places);
    }

    Place place(int node) {
        return places.get(node + 1);
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** The number of lanes. */
    int lanes() {
        return Math.max(1, taken.size());
    }

    /** The number of rows. */
    int rows() {
        return 1 + places.stream().mapToInt(Place::row).max().orElse(0);
    }

    /** Whether nodes lie in the lane, not lines alone. */
    boolean isWide(int lane) {
        return lane == 0 || wide.get(lane);
    }

    private void place() {
        int[] rows = new int[nodes.size() + 1];
        int[] last = new int[nodes.size() + 1];
        for (NodeRow node : nodes) {
            for (int input : node.inputs()) {
                rows[node.index() + 1] = Math.max(rows[node.index() + 1], rows[input + 1] + 1);
            }
        }
        for (NodeRow node : nodes) {
            for (int input : node.inputs()) {
                last[input + 1] = Math.max(last[input + 1], rows[node.index() + 1] - 1);
            }
        }
        BitSet main = mainWay(rows);
        places.add(new Place(IMAGES, 0, 0));
        for (NodeRow node : nodes) {
            int row = rows[node.index() + 1];
            int lane =
                    main.get(node.index() + 1) ? 0 : free(preferred(node), row, Math.max(row, last[node.index() + 1]));
            if (lane > 0) {
                wide.set(lane);
            }
            places.add(new Place(node.index(), row, lane));
        }
    }

    /** The nodes on the longest way to the output; bit 0 stands for the images. */
    private BitSet mainWay(int[] rows) {
        BitSet main = new BitSet();
        int at = nodes.size() - 1;
        main.set(at + 1);
        while (at >= 0) {
            int next = nodes.get(at).inputs().getFirst();
            for (int input : nodes.get(at).inputs()) {
                if (rows[input + 1] > rows[next + 1]) {
                    next = input;
                }
            }
            at = next;
            main.set(at + 1);
        }
        return main;
    }

    private int preferred(NodeRow node) {
        return Math.max(1, place(node.inputs().getFirst()).lane());
    }

    /** Takes the rows of a lane, the preferred one or the first that is free. */
    private int free(int preferred, int from, int to) {
        for (int offset = 0; ; offset++) {
            int lane = offset == 0 ? preferred : offset;
            while (taken.size() <= lane) {
                taken.add(new BitSet());
            }
            int next = taken.get(lane).nextSetBit(from);
            if (next < 0 || next > to) {
                taken.get(lane).set(from, to + 1);
                return lane;
            }
        }
    }

    private void connect() {
        for (NodeRow node : nodes) {
            Place to = place(node.index());
            for (int input : node.inputs()) {
                Place from = place(input);
                boolean passes = to.row() - from.row() > 1;
                int lane = from.lane() > 0 || !passes ? from.lane() : free(1, from.row() + 1, to.row() - 1);
                edges.add(new Edge(from, to, lane));
            }
        }
    }
}
