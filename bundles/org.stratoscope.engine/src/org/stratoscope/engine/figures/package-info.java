/** The figures an experiment asks for, as files. */
package org.stratoscope.engine.figures;
