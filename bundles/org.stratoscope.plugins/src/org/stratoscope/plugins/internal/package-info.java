/** Checking plug-in jars and installing them into the running framework. */
package org.stratoscope.plugins.internal;
