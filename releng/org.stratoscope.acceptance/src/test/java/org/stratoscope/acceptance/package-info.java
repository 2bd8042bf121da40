/** The product as a user meets it: commands, exit codes, files, processes. */
package org.stratoscope.acceptance;
