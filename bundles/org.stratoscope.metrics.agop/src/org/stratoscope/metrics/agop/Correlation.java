package org.stratoscope.metrics.agop;

/**
 * A correlation and how far it may be off; errors are NaN where they are not known.
 *
 * @param value from -1 to 1; NaN where it is not defined
 * @param errorOverImages its standard error as an estimate for images of which these are a sample; includes the other one
 * @param errorOfSketch its standard error as an estimate of what all outputs of the same images give
 */
public record Correlation(double value, double errorOverImages, double errorOfSketch) {}
