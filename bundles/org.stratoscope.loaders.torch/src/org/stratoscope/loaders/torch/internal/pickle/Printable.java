package org.stratoscope.loaders.torch.internal.pickle;

/** Makes names from foreign files fit to be shown. */
final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    /** At most eighty characters, everything but visible ASCII replaced. */
    static String of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return cut.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
