package org.stratoscope.index;

import java.util.List;

/**
 * The first runs that fit.
 *
 * @param total how many fit, whatever the limit of the query
 * @param runs in the order that was asked for, no more than the limit
 */
public record RunPage(long total, List<IndexedRun> runs) {

    public RunPage {
        runs = List.copyOf(runs);
    }
}
