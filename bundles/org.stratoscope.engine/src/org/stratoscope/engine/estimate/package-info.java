/** What a run will cost, said before it begins. */
package org.stratoscope.engine.estimate;
