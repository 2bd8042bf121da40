/** Named streams of random numbers, the only source of randomness of an experiment. */
package org.stratoscope.api.random;
