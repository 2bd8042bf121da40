/** Reading of foreign XML into a small immutable tree under strict limits, with nothing resolved and nothing fetched. */
package org.stratoscope.model.internal.xml;
