/** The pairs of pixels of the scale-detection tasks, countable without making an image. */
package org.stratoscope.datasets;
