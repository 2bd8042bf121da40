package org.stratoscope.api.component;

/**
 * What users read of a component.
 *
 * @param id the name in experiments, unique within its kind: lower case, digits and hyphens
 * @param title the name in forms, sentence case
 * @param description what it does, in two or three sentences, with its source where it comes from a paper
 */
public record ComponentInfo(String id, String title, String description) {

    public ComponentInfo {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a component id: '" + id + "'");
        }
    }
}
