/** What a component is given while a task runs: progress, cancellation, randomness and memory. */
package org.stratoscope.api.run;
