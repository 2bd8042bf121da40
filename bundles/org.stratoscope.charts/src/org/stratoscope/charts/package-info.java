/** What a figure shows, built from result rows alone: the same model is drawn on screen, in files and from the command line. */
package org.stratoscope.charts;
