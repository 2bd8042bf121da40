/** The view that shows what perturbations do to images. */
package org.stratoscope.workbench.results.internal.preview;
