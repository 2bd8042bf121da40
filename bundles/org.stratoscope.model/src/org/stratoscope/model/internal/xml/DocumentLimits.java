package org.stratoscope.model.internal.xml;

/**
 * Bounds what a document may ask of the reader.
 *
 * @param bytes the greatest length of the file in bytes
 * @param depth the greatest number of elements inside each other, the root counted
 * @param elements the greatest number of elements in all
 */
public record DocumentLimits(int bytes, int depth, int elements) {

    /** Far above any experiment a person writes, and read in well under a second. */
    public static final DocumentLimits STANDARD = new DocumentLimits(4 << 20, 16, 100_000);
}
