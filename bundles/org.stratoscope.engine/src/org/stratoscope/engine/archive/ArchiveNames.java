package org.stratoscope.engine.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that an archive may use: relative, without tricks, and possible on every system. */
final class ArchiveNames {

    private static final int PART_BYTES_AT_MOST = 200;
    private static final int CHARACTERS_AT_MOST = 1000;
    private static final int DEPTH_AT_MOST = 40;
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final String FORBIDDEN = "<>:\"|?*\\";

    private final Set<String> seen = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /** What is wrong with one more name, as the end of a sentence; empty when nothing is. */
    Optional<String> problem(String name) {
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.startsWith("\\")) {
            return Optional.of("is an absolute path");
        }
        String[] parts = name.split("/", -1);
        if (name.length() > CHARACTERS_AT_MOST || parts.length > DEPTH_AT_MOST) {
            return Optional.of("is too long");
        }
        for (String part : parts) {
            if (part.equals("..") || part.equals(".")) {
                return Optional.of("leads out of its folder");
            }
            if (!isPossible(part)) {
                return Optional.of("is no name of a file on every system");
            }
        }
        return clash(folded(name));
    }

    private static boolean isPossible(String part) {
        return !part.isEmpty()
                && part.getBytes(StandardCharsets.UTF_8).length <= PART_BYTES_AT_MOST
                && part.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == 0xfffd || FORBIDDEN.indexOf(c) >= 0)
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && !DEVICE.matcher(part.toLowerCase(Locale.ROOT)).matches();
    }

    /** Files that only differ in case or in the way accents are written are one file on some systems. */
    private Optional<String> clash(String name) {
        boolean twice = !seen.add(name) || folders.contains(name);
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash);
            folders.add(folder);
            twice |= seen.contains(folder);
        }
        return twice ? Optional.of("is there twice, at least on systems that ignore case") : Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
