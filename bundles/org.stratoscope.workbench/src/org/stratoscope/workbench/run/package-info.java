/** Starts runs from the workbench, knows those that go on and names them to editors; the one place where the desktop meets the engine. */
package org.stratoscope.workbench.run;
