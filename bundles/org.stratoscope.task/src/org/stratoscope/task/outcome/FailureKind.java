package org.stratoscope.task.outcome;

/** Whose fault a failure is. */
public enum FailureKind {
    /** The experiment is wrong: an unknown component, a parameter that does not fit. */
    INVALID_INPUT,
    /** A file cannot be used, or a computation did not succeed. */
    FAILED,
    /** The product or a plug-in misbehaved; the log says where. */
    DEFECT
}
