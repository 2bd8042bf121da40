package org.stratoscope.engine.replay;

/** What an ingredient of a run's numbers is. */
public enum IngredientKind {
    /** The version of the product. */
    PRODUCT("product"),
    /** The version of a bundle of the product or of a plug-in. */
    BUNDLE("bundle"),
    /** The tensor library. */
    LIBTORCH("tensor library"),
    /** The Java machine. */
    JAVA("Java"),
    /** The operating system. */
    SYSTEM("operating system"),
    /** The processor and its instruction set. */
    PROCESSOR("processor"),
    /** How many threads compute. */
    THREADS("threads"),
    /** The seed, or the way in which random streams are drawn from it. */
    SEED("seed"),
    /** An environment variable. */
    VARIABLE("environment variable"),
    /** The content of a file that was read. */
    INPUT("input file"),
    /** A setting of the frozen experiment. */
    SETTING("experiment"),
    /** Anything else that a run names. */
    OTHER("other");

    private final String text;

    IngredientKind(String text) {
        this.text = text;
    }

    /** What people call it. */
    public String text() {
        return text;
    }
}
