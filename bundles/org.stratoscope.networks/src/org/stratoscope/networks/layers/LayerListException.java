package org.stratoscope.networks.layers;

/** Says what is wrong in a line, without the file and the full stop. */
final class LayerListException extends Exception {

    private static final long serialVersionUID = 1L;

    LayerListException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
