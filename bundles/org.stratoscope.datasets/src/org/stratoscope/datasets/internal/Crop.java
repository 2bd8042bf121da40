package org.stratoscope.datasets.internal;

/** What part of a picture becomes a square image. */
public enum Crop {
    /** The greatest square around the centre; of an odd surplus the smaller half is cut on the left or at the top. */
    CENTRE,
    /** All of it, which changes the aspect ratio. */
    WHOLE
}
