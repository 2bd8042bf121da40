/** Plain result records, the only thing that charts and tables ever see. */
package org.stratoscope.api.results;
