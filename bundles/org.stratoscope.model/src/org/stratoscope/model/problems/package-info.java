/** What is wrong with an experiment as a document, before any plug-in is asked about its parameters. */
package org.stratoscope.model.problems;
