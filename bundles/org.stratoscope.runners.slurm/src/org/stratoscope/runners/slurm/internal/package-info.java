/** Tasks as elements of job arrays of a Slurm cluster. */
package org.stratoscope.runners.slurm.internal;
