/** The experiments that come with the product. */
package org.stratoscope.examples;
