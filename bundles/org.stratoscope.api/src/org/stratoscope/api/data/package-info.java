/** Images as components see them, independent of where they come from. */
package org.stratoscope.api.data;
