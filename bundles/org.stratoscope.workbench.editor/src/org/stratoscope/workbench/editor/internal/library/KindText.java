package org.stratoscope.workbench.editor.internal.library;

import org.stratoscope.api.component.ComponentKind;

/** Kinds of components in words and pictures. */
public final class KindText {

    private KindText() {}

    /** Several of the kind. */
    public static String plural(ComponentKind kind) {
        return switch (kind) {
            case DATASET -> "Data sets";
            case DATA_TRANSFORM -> "Changes of data";
            case NETWORK -> "Networks";
            case TRAINER -> "Trainers";
            case PERTURBATION -> "Perturbations";
            case TRANSFORM -> "Transforms of networks";
            case METRIC -> "Metrics";
            case VIEW -> "Views";
            case RUNNER -> "Runners";
        };
    }

    /** One of the kind. */
    public static String singular(ComponentKind kind) {
        return switch (kind) {
            case DATASET -> "data set";
            case DATA_TRANSFORM -> "change of data";
            case TRANSFORM -> "transform of a network";
            default -> kind.text();
        };
    }

    /** The file name of the kind's icon. */
    public static String icon(ComponentKind kind) {
        return "kind-" + kind.text() + ".svg";
    }
}
