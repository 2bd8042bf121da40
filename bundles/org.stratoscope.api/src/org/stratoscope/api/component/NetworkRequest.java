package org.stratoscope.api.component;

import org.stratoscope.api.data.ImageShape;

/** The data a network has to fit: the shape of its images and the number of classes. */
public record NetworkRequest(ImageShape input, int classes) {}
