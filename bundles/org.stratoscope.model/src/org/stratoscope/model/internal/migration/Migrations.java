package org.stratoscope.model.internal.migration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.internal.xml.DocumentElement;

/** Knows every step from an older format to the present one and takes them in turn. */
public final class Migrations {

    /** The format that this product writes. */
    public static final int CURRENT_VERSION = 5;

    private static final String VERSION_ATTRIBUTE = "formatVersion";
    private static final String NAMESPACE_STEM = "https://stratoscope.org/experiment/";

    private final int current;
    private final Map<Integer, Migration> byOrigin;

    /** Creates a chain that ends at the given format. */
    public Migrations(int current, List<Migration> steps) {
        this.current = current;
        this.byOrigin = steps.stream().collect(Collectors.toUnmodifiableMap(Migration::from, Function.identity()));
    }

    /** Answers the steps this product knows. */
    public static Migrations standard() {
        return new Migrations(
                CURRENT_VERSION, List.of(new FormatTwo(), new FormatThree(), new FormatFour(), new FormatFive()));
    }

    /**
     * Answers the root in the present format.
     *
     * @throws InvalidInputException when the format is not given, too old or newer than the present one
     */
    public DocumentElement migrate(DocumentElement root, String document) throws InvalidInputException {
        int version = version(root, document);
        if (version > current) {
            throw new InvalidInputException(document + " was written by a newer Stratoscope (format " + version
                    + ", this one reads up to " + current + "); update Stratoscope to open it.");
        }
        DocumentElement migrated = root;
        for (int at = version; at < current; at++) {
            Migration step = byOrigin.get(at);
            if (step == null) {
                throw new InvalidInputException(document + ", line " + root.line() + ": formatVersion is " + version
                        + ", a format that was never published; set it to the format the file was written in.");
            }
            migrated = step.apply(migrated).withAttribute(VERSION_ATTRIBUTE, Integer.toString(at + 1));
        }
        return migrated;
    }

    private static int version(DocumentElement root, String document) throws InvalidInputException {
        if (!root.namespace().startsWith(NAMESPACE_STEM) || !root.localName().equals("Experiment")) {
            throw new InvalidInputException(document + ", line " + root.line() + ": the root element is '" + root.name()
                    + "', not a Stratoscope experiment; choose a file whose root is 'experiment:Experiment' of "
                    + ExperimentPackage.eNS_URI + ".");
        }
        String text = root.attributes().getOrDefault(VERSION_ATTRIBUTE, "");
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidInputException(document + ", line " + root.line() + ": formatVersion is "
                    + (text.isEmpty() ? "missing" : "'" + text + "'") + "; give the format as a number, at present "
                    + VERSION_ATTRIBUTE + "=\"" + CURRENT_VERSION + "\".");
        }
        return Integer.parseInt(text);
    }
}
