/** Tasks as processes of this machine. */
package org.stratoscope.runners.local.internal;
