package org.stratoscope.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of the index.
 *
 * @param roots runs below these folders, and these folders themselves
 * @param filter which of them
 * @param columns names of the values that are wanted of each; see {@link RunFilter} for names
 * @param sort name that runs are sorted by; the newest come first where it is empty
 * @param descending whether the greatest come first
 * @param limit how many runs at most
 */
public record RunQuery(
        List<Path> roots,
        RunFilter filter,
        List<String> columns,
        Optional<String> sort,
        boolean descending,
        OptionalInt limit) {

    public RunQuery {
        roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
        columns = List.copyOf(columns);
    }

    /** All runs below a folder, the newest first. */
    public static RunQuery below(Path root) {
        return new RunQuery(List.of(root), RunFilter.all(), List.of(), Optional.empty(), false, OptionalInt.empty());
    }

    /** The same with another filter. */
    public RunQuery where(RunFilter wanted) {
        return new RunQuery(roots, wanted, columns, sort, descending, limit);
    }

    /** The same with other columns. */
    public RunQuery with(List<String> wanted) {
        return new RunQuery(roots, filter, wanted, sort, descending, limit);
    }

    /** The same in another order. */
    public RunQuery sortedBy(String name, boolean greatestFirst) {
        return new RunQuery(roots, filter, columns, Optional.of(name), greatestFirst, limit);
    }

    /** The same, the first so many. */
    public RunQuery first(int runs) {
        return new RunQuery(roots, filter, columns, sort, descending, OptionalInt.of(runs));
    }
}
