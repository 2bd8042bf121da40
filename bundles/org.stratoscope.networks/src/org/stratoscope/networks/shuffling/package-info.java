/** Changes of the connections between channels that leave every single filter as it is. */
package org.stratoscope.networks.shuffling;
