/** Writes projects in which others build plug-ins. */
package org.stratoscope.sdk;
