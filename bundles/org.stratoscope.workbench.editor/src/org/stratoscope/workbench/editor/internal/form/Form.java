package org.stratoscope.workbench.editor.internal.form;

/** A part of the editor that shows a part of the document. */
public interface Form {

    /** Shows the document as it is now; keeps the focus where it is. */
    void refresh();

    /** Shows a place of the document, such as {@code measurements[1].perturbation}, where the form has several. */
    default void reveal(String path) {
        // Most forms show everything they have.
    }
}
