/** Lifting documents of older formats to the present one, so that an experiment published once opens for ever. */
package org.stratoscope.model.internal.migration;
