/** How tasks get processes: on this machine, on a cluster, or wherever a plug-in knows. */
package org.stratoscope.api.runner;
