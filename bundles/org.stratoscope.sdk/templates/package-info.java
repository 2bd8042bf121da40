/** The @WORDS@ @ID@ for Stratoscope. */
package @PACKAGE@;
