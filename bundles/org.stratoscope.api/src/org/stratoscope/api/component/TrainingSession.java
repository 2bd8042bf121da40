package org.stratoscope.api.component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;

/**
 * Receives the snapshots of one training and offers it a place where it can store how far it is. Used by the trainer on
 * the thread it runs on.
 */
public interface TrainingSession {

    /**
     * Where a training may keep files of its own, so that the same training goes on from them after it was cut off.
     *
     * @param folder need not exist; a trainer that finds files of another training in it ignores them
     * @param interval how much work may be lost
     */
    record Place(Path folder, Duration interval) {}

    /**
     * Takes a snapshot. The network belongs to the trainer, who goes on training it after this call; a training that is
     * continued may hand out a snapshot a second time, with the same bits.
     *
     * @param name such as {@code epoch-0004}, after so many epochs; letters, digits and hyphens
     */
    void snapshot(String name, Network network) throws StratoscopeException;

    /** The place for checkpoints, if there is one. */
    Optional<Place> place();

    /** A session that keeps nothing. */
    static TrainingSession none() {
        return new TrainingSession() {
            @Override
            public void snapshot(String name, Network network) {
                // nobody wants it
            }

            @Override
            public Optional<Place> place() {
                return Optional.empty();
            }
        };
    }
}
