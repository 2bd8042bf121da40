package org.stratoscope.plugins.internal;

/** What the process is for, which decides how much it may risk with a jar that nobody has tried yet. */
enum Role {
    /** A command: untried jars are tried in a process of their own first. */
    COMMAND(true, false),
    /** A task, or a process in which a jar is tried: untried jars are loaded, a crash costs this process only. */
    EXPENDABLE(false, false),
    /** The workbench: untried jars are tried in the background, and the folder is watched. */
    WORKBENCH(true, true);

    private final boolean tries;
    private final boolean watches;

    Role(boolean tries, boolean watches) {
        this.tries = tries;
        this.watches = watches;
    }

    /** Whether a jar has to be tried elsewhere before this process loads it. */
    boolean tries() {
        return tries;
    }

    /** Whether jars that appear later are noticed. */
    boolean watches() {
        return watches;
    }

    /** The role of the process that runs an application; a process without a name of one is the workbench. */
    static Role of(String application) {
        return switch (application == null ? "" : application) {
            case "org.stratoscope.cli.application" -> COMMAND;
            case "org.stratoscope.task.application", "org.stratoscope.task.plugin-check" -> EXPENDABLE;
            default -> WORKBENCH;
        };
    }
}
