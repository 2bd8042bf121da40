package org.stratoscope.api.parameters;

import java.util.Locale;

/** The types a parameter can have. */
public enum ParameterKind {
    /** A whole number. */
    INTEGER,
    /** A real number. */
    REAL,
    /** True or false. */
    BOOLEAN,
    /** Free text. */
    TEXT,
    /** One of a few words. */
    CHOICE,
    /** A file or a folder. */
    PATH,
    /** Real numbers, written {@code a/b/c}. */
    VECTOR;

    /** The name shown to users, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
