/** The experiment document as generated from its ecore, so that forms, undo and saving need no code for each field. */
package org.stratoscope.model.experiment;
