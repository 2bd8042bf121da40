package org.stratoscope.api.component;

import java.util.Optional;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.network.Network;

/**
 * What a metric looks at.
 *
 * @param network the network that is measured
 * @param initial the same network before its training, where that is known
 * @param probe the images the measurement looks at
 * @param training the images the network was trained on, where that is known
 * @param perturber the perturbation, where the metric has one
 */
public record MetricInput(
        Network network,
        Optional<Network> initial,
        Dataset probe,
        Optional<Dataset> training,
        Optional<Perturber> perturber) {}
