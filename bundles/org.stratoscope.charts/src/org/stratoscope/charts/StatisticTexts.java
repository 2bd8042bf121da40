package org.stratoscope.charts;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Statistics in words, without what all of them share. */
final class StatisticTexts {

    private StatisticTexts() {}

    /** The beginning that several statistics share up to a sign that parts names, {@code @} or a colon; else empty. */
    static String shared(Collection<String> statistics) {
        if (statistics.size() < 2) {
            return "";
        }
        String first = statistics.iterator().next();
        for (int end = first.length(); end > 0; end--) {
            char last = first.charAt(end - 1);
            String beginning = first.substring(0, end);
            if ((last == '@' || last == ':')
                    && statistics.stream()
                            .allMatch(name -> name.startsWith(beginning) && name.length() > beginning.length())) {
                return beginning;
            }
        }
        return "";
    }

    /** For the title of an axis: what comes before the sign where that is the same for all, else all names. */
    static String title(Collection<String> statistics) {
        List<String> bases = statistics.stream()
                .map(name -> name.split("[@:]", 2)[0])
                .distinct()
                .toList();
        return statistics.size() > 1 && bases.size() == 1
                ? bases.getFirst()
                : statistics.stream().distinct().collect(Collectors.joining(", "));
    }

    /** The number of a component on its axis; lags of an autocorrelation begin at zero. */
    static int offset(Collection<String> statistics) {
        return areLags(statistics) ? 0 : 1;
    }

    /** The title of the axis of components. */
    static String componentAxis(Collection<String> statistics) {
        return areLags(statistics) ? "displacement (pixels)" : "component number";
    }

    private static boolean areLags(Collection<String> statistics) {
        return !statistics.isEmpty() && statistics.stream().allMatch(name -> name.startsWith("autocorrelation"));
    }
}
