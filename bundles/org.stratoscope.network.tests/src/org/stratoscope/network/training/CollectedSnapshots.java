package org.stratoscope.network.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.network.Network;

/** Keeps copies of the snapshots it is handed. */
final class CollectedSnapshots implements TrainingSession {

    private final NDManager manager;
    private final Optional<Place> place;
    private final Map<String, Network> networks = new LinkedHashMap<>();

    CollectedSnapshots(NDManager manager, Optional<Path> folder, Duration interval) {
        this.manager = manager;
        this.place = folder.map(path -> new Place(path, interval));
    }

    @Override
    public void snapshot(String name, Network network) {
        networks.put(name, network.copy(manager, DataType.FLOAT32, true));
    }

    @Override
    public Optional<Place> place() {
        return place;
    }

    Map<String, Network> networks() {
        return networks;
    }
}
