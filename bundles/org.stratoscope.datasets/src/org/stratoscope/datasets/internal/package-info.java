/** Readers of published image files and generators of images with known statistics. */
package org.stratoscope.datasets.internal;
