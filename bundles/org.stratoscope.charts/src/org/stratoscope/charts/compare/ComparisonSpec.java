package org.stratoscope.charts.compare;

import java.util.Optional;

/**
 * What of several runs is drawn.
 *
 * @param subject the state of the network, such as {@code trained}; nothing for all, those before training dashed
 * @param groupBy path of a setting or an axis whose values become the series, each the mean of all runs and repeats that
 *     have it; nothing for a series for each run
 * @param reference the name of the run from which differences are drawn; nothing for the values themselves
 */
public record ComparisonSpec(Optional<String> subject, Optional<String> groupBy, Optional<String> reference) {}
