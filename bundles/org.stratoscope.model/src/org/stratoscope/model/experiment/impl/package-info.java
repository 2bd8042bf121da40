/** The generated implementation of the experiment document, which only its factory needs to know. */
package org.stratoscope.model.experiment.impl;
