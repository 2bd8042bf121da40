package org.stratoscope.task.internal;

/** Says that a component, not the user, did something wrong; the message is one sentence that names the component. */
final class ComponentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ComponentFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
