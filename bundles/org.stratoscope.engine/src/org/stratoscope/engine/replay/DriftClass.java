package org.stratoscope.engine.replay;

/** How far a number of a replay is from that of the first run. */
public enum DriftClass {
    /** The same bits. */
    IDENTICAL("identical"),
    /** Other bits, but no further away than the standard error that the first run states for the number. */
    WITHIN_STANDARD_ERROR("within standard error"),
    /** Further away, or without a standard error that could excuse it. */
    DRIFTED("drifted");

    private final String text;

    DriftClass(String text) {
        this.text = text;
    }

    /** What people call it. */
    public String text() {
        return text;
    }
}
