/** What a view of a plug-in has drawn, as a file. */
package org.stratoscope.task.drawing;
