/** A network as metrics and trainers see it: layers in execution order that can be tapped and differentiated. */
package org.stratoscope.api.network;
