package org.stratoscope.plugins.internal;

/** Says in one sentence why a jar cannot be used as a plug-in. */
final class FaultyPluginException extends Exception {

    private static final long serialVersionUID = 1L;

    FaultyPluginException(String sentence) {
        super(sentence);
    }
}
