/** Generates the Java sources of the experiment document outside the reactor, so that no build needs the generator. */
package org.stratoscope.releng.emf;
