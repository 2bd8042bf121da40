/** Reading Markdown. */
package org.stratoscope.help.internal;
