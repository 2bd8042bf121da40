package org.stratoscope.metrics.energy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.RelabelledImages;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * Labels that say how much energy the patches of an image have along one component: class 1 has the most (Chowers and Weiss
 * 2023, arXiv 2206.02454, section on labels that depend on patches).
 */
public final class EnergyLabels {

    private final PatchEnergy energy;
    private final double[] thresholds;

    private EnergyLabels(PatchEnergy energy, double[] thresholds) {
        this.energy = energy;
        this.thresholds = thresholds;
    }

    /**
     * Takes limits between the classes over which the images of a reference are spread evenly.
     *
     * @param classes at most as many as there are images
     */
    public static EnergyLabels spreading(Dataset reference, PatchEnergy energy, int classes, Monitor monitor)
            throws CancelledException {
        double[] energies = energies(reference, energy, monitor);
        Arrays.sort(energies);
        double[] thresholds = new double[classes - 1];
        for (int c = 0; c < thresholds.length; c++) {
            long above = (c + 1L) * energies.length / classes;
            thresholds[c] = energies[(int) (energies.length - above)];
        }
        return new EnergyLabels(energy, thresholds);
    }

    /** Labels images by these limits. */
    public Dataset label(Dataset images, Monitor monitor) throws CancelledException {
        int[] labels = Arrays.stream(energies(images, energy, monitor))
                .mapToInt(value -> (int)
                        Arrays.stream(thresholds).filter(least -> value < least).count())
                .toArray();
        List<String> classes = IntStream.rangeClosed(1, thresholds.length + 1)
                .mapToObj(String::valueOf)
                .toList();
        return new RelabelledImages(images, labels, classes);
    }

    private static double[] energies(Dataset images, PatchEnergy energy, Monitor monitor) throws CancelledException {
        double[] energies = new double[images.size()];
        float[] pixels = new float[images.shape().size()];
        monitor.begin("energies of patches", energies.length);
        for (int n = 0; n < energies.length; n++) {
            monitor.checkCancelled();
            images.image(n, pixels, 0);
            energies[n] = energy.of(pixels);
            monitor.worked(1);
        }
        return energies;
    }
}
