/** Leads through what a newcomer does first, step by step. */
package org.stratoscope.workbench.internal.guide;
