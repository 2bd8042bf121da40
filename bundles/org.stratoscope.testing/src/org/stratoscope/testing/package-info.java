/** A small network, generated images and a place for results, shared by the tests of metrics; never shipped. */
package org.stratoscope.testing;
