/** The folder of third-party plug-ins: what lies in it, whether it can be used, and how it gets there. */
package org.stratoscope.plugins;
