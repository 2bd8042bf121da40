package org.stratoscope.perturbations;

import java.util.ArrayList;
import java.util.List;

/** Which sine modes a cut-off c keeps, for i, j in 1 .. c. */
public enum ModeSet {
    /** sqrt(i^2 + j^2) below c + 1/2, as the published code of Petrini et al. 2021 does. */
    CODE,
    /** i^2 + j^2 at most c^2, as the paper's text reads. */
    STRICT;

    /** Whether the mode is kept. */
    public boolean keeps(int i, int j, int cutoff) {
        double norm = Math.sqrt((double) i * i + (double) j * j);
        return this == CODE ? norm < cutoff + 0.5 : i * i + j * j <= cutoff * cutoff;
    }

    /** The kept pairs (i, j), i slowest. */
    int[][] kept(int cutoff) {
        List<int[]> kept = new ArrayList<>();
        for (int i = 1; i <= cutoff; i++) {
            for (int j = 1; j <= cutoff; j++) {
                if (keeps(i, j, cutoff)) {
                    kept.add(new int[] {i, j});
                }
            }
        }
        return kept.toArray(int[][]::new);
    }
}
