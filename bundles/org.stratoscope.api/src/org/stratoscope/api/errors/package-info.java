/** The few ways in which something can go wrong for a user, each with one sentence that says what and how to mend it. */
package org.stratoscope.api.errors;
