/** How a process of the product is started, whoever starts it. */
package org.stratoscope.api.launch;
