/** The generated switch and adapter factory, for code that treats every kind of element of a document differently. */
package org.stratoscope.model.experiment.util;
