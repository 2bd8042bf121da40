/**
 * Opening and saving experiment documents, the only way by which a document enters or leaves the product. The stock EMF
 * loader must not be used on documents: it follows locations that a foreign file names.
 */
package org.stratoscope.model.io;
