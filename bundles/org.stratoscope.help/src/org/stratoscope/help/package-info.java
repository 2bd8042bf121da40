/** The help book: pages in Markdown, read as plain blocks, searched, and written as a web page. */
package org.stratoscope.help;
