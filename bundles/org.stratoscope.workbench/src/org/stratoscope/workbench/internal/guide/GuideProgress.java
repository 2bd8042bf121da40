package org.stratoscope.workbench.internal.guide;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.preference.IPreferenceStore;
import org.stratoscope.workbench.ui.Preferences;

/** Which steps of a guide are done, kept with the preferences of the workspace. */
final class GuideProgress {

    private final IPreferenceStore store = Preferences.store();
    private final String key;
    private final Guide guide;

    GuideProgress(Guide guide) {
        this.guide = guide;
        key = "guide." + guide.id();
    }

    boolean isDone(int step) {
        return done().contains(step);
    }

    void set(int step, boolean done) {
        Set<Integer> all = done();
        if (done) {
            all.add(step);
        } else {
            all.remove(step);
        }
        store.setValue(key, all.stream().map(String::valueOf).collect(Collectors.joining(",")));
        Preferences.keep();
    }

    void forget() {
        store.setToDefault(key);
        Preferences.keep();
    }

    /** How far the user is, in words. */
    String words() {
        int done = done().size();
        return done == guide.steps().size()
                ? "All done."
                : done + " of " + guide.steps().size() + " steps done.";
    }

    private Set<Integer> done() {
        return Stream.of(store.getString(key).split(","))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(step -> step < guide.steps().size())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
