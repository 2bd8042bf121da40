/** Which components are installed. */
package org.stratoscope.task.registry;
