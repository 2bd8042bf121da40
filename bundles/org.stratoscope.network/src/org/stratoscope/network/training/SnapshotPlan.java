package org.stratoscope.network.training;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * After which epochs a network is stored.
 *
 * @param epochs chosen by number
 * @param powersOfTwo whether 1, 2, 4, 8 and so on are chosen
 * @param best whether the best epoch is stored at the end
 * @param last whether the last epoch is stored at the end
 */
record SnapshotPlan(Set<Integer> epochs, boolean powersOfTwo, boolean best, boolean last) {

    private static final String POWERS_OF_TWO = "powers-of-two";
    private static final String BEST = "best";
    private static final String LAST = "last";

    /**
     * Reads words separated by slashes.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static SnapshotPlan parse(Optional<String> text) {
        Set<Integer> epochs = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String part : text.map(t -> t.split("/", -1)).orElse(new String[0])) {
            String word = part.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            switch (word) {
                case "none" -> {}
                case POWERS_OF_TWO, BEST, LAST -> words.add(word);
                default -> epochs.add(number(word, text.orElseThrow()));
            }
        }
        return new SnapshotPlan(
                Set.copyOf(epochs), words.contains(POWERS_OF_TWO), words.contains(BEST), words.contains(LAST));
    }

    private static int number(String word, String text) {
        if (!word.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "'snapshots' must be epochs, powers-of-two, best or last, separated by '/',"
                            + " such as 0/powers-of-two/best, not '" + text + "'");
        }
        return Integer.parseInt(word);
    }

    /** Whether the network is stored when so many epochs are done. */
    boolean after(int done) {
        return epochs.contains(done) || powersOfTwo && Integer.bitCount(done) == 1;
    }

    /** The name of the snapshot after so many epochs. */
    static String name(int done) {
        return String.format(Locale.ROOT, "epoch-%04d", done);
    }
}
