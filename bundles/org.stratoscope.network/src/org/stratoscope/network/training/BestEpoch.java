package org.stratoscope.network.training;

import java.util.List;
import org.stratoscope.api.network.Network;
import org.stratoscope.network.torch.TorchSnippets;

/** Remembers the network of the epoch with the greatest score; of equal scores the first counts. */
final class BestEpoch {

    private final Network current;
    private final Network best;
    private double score;

    /**
     * Begins with the network as it is now, which every score beats.
     *
     * @param best a copy that this object overwrites
     */
    BestEpoch(Network current, Network best) {
        this.current = current;
        this.best = best;
        this.score = Double.NEGATIVE_INFINITY;
    }

    void offer(double newScore) {
        if (newScore > score) {
            score = newScore;
            copy(current, best);
        }
    }

    /** Makes the current network the best one. */
    void restore() {
        copy(best, current);
    }

    Network network() {
        return best;
    }

    double score() {
        return score;
    }

    /** Continues with a score of before. */
    void resume(double oldScore) {
        score = oldScore;
    }

    private static void copy(Network from, Network to) {
        TorchSnippets.copy(
                List.copyOf(to.parameters().values()),
                List.copyOf(from.parameters().values()));
    }
}
