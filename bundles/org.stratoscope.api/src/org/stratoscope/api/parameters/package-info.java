/** Parameters as annotated records: one descriptor drives forms, validation, command line, sweeps and documentation. */
package org.stratoscope.api.parameters;
