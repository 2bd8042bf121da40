package org.stratoscope.datasets.internal;

import org.stratoscope.api.random.RandomStream;

/**
 * The colour of one leaf: luminance varies more than the two opponent colours, as in photographs, and a faint grating
 * of random direction and wavelength lies over it.
 */
record LeafTexture(double[] colour, double contrast, double waveX, double waveY, double phase) {

    private static final double LUMINANCE_DEVIATION = 0.22;
    private static final double BLUE_YELLOW_DEVIATION = 0.07;
    private static final double GREEN_MAGENTA_DEVIATION = 0.035;
    private static final double MEAN = 0.47;
    private static final double SHORTEST_WAVE = 2.5;
    private static final double LONGEST_WAVE = 12;

    static LeafTexture draw(RandomStream random, double contrast) {
        double luminance = MEAN + LUMINANCE_DEVIATION * random.nextGaussian();
        double blueYellow = BLUE_YELLOW_DEVIATION * random.nextGaussian();
        double greenMagenta = GREEN_MAGENTA_DEVIATION * random.nextGaussian();
        double[] colour = {
            luminance - blueYellow + greenMagenta, luminance - 2 * greenMagenta, luminance + blueYellow + greenMagenta
        };
        double direction = random.nextDouble(0, Math.PI);
        double wave = 2 * Math.PI / random.nextDouble(SHORTEST_WAVE, LONGEST_WAVE);
        return new LeafTexture(
                colour,
                contrast * random.nextDouble(),
                wave * StrictMath.cos(direction),
                wave * StrictMath.sin(direction),
                random.nextDouble(0, 2 * Math.PI));
    }

    void paint(float[][] planes, int at, double dx, double dy) {
        double grating = contrast * StrictMath.sin(waveX * dx + waveY * dy + phase);
        for (int channel = 0; channel < planes.length; channel++) {
            planes[channel][at] = (float) (colour[channel] + grating);
        }
    }
}
