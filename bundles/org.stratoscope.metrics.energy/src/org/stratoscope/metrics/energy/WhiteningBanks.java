package org.stratoscope.metrics.energy;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.random.RandomStream;

/**
 * Filter banks that a first layer is compared with (Chowers and Weiss 2023, arXiv 2206.02454, section on whitening). Every
 * bank has one flattened filter a row.
 */
public final class WhiteningBanks {

    /** Components below this part of the greatest lambda are rounding errors, and dividing by them would make noise. */
    private static final double NEGLIGIBLE = 1e-7;

    private WhiteningBanks() {}

    /** Perfect whitening: u_i / lambda_i for every component in which the patches vary. */
    public static double[][] principal(PatchBasis basis) {
        List<double[]> filters = new ArrayList<>();
        for (int i = 0; i < basis.lambda().length && varies(basis, i); i++) {
            filters.add(scaled(basis.components()[i], 1 / basis.lambda()[i]));
        }
        return filters.toArray(double[][]::new);
    }

    /**
     * Symmetric (zero-phase) whitening of the pixel in the middle: the rows of U diag(1 / lambda) U' that belong to it, one
     * a channel.
     */
    public static double[][] zeroPhase(PatchBasis basis, int channels, int filterHeight, int filterWidth) {
        double[][] filters = new double[channels][channels * filterHeight * filterWidth];
        for (int c = 0; c < channels; c++) {
            int middle = (c * filterHeight + filterHeight / 2) * filterWidth + filterWidth / 2;
            for (int i = 0; i < basis.lambda().length && varies(basis, i); i++) {
                double weight = basis.components()[i][middle] / basis.lambda()[i];
                for (int k = 0; k < filters[c].length; k++) {
                    filters[c][k] += weight * basis.components()[i][k];
                }
            }
        }
        return filters;
    }

    /** The bank that {@link EnergyFormula} describes at a time: f_i(tau) u_i. */
    public static double[][] formula(PatchBasis basis, double tau) {
        double[] profile = EnergyFormula.profile(basis.lambda(), tau);
        double[][] filters = new double[profile.length][];
        for (int i = 0; i < filters.length; i++) {
            filters[i] = scaled(basis.components()[i], profile[i]);
        }
        return filters;
    }

    /** Filters of independent standard normal weights. */
    public static double[][] random(RandomStream random, int filters, int size) {
        double[][] bank = new double[filters][size];
        for (double[] filter : bank) {
            for (int i = 0; i < size; i++) {
                filter[i] = random.nextGaussian();
            }
        }
        return bank;
    }

    /** One filter a channel that passes the pixel in the middle unchanged. */
    public static double[][] identity(int channels, int filterHeight, int filterWidth) {
        double[][] bank = new double[channels][channels * filterHeight * filterWidth];
        for (int c = 0; c < channels; c++) {
            bank[c][(c * filterHeight + filterHeight / 2) * filterWidth + filterWidth / 2] = 1;
        }
        return bank;
    }

    /**
     * How white a bank makes its input: geometric over arithmetic mean of e_i^2 lambda_i^2, the variances of the responses
     * along the components; 1 when they are all equal, 0 when one is missing.
     *
     * @return NaN when all are zero
     */
    public static double flatness(double[] energy, double[] lambda) {
        double logarithms = 0;
        double sum = 0;
        for (int i = 0; i < energy.length; i++) {
            double amplitude = energy[i] * lambda[i];
            logarithms += 2 * Math.log(amplitude);
            sum += amplitude * amplitude;
        }
        return sum == 0 ? Double.NaN : Math.exp(logarithms / energy.length) / (sum / energy.length);
    }

    private static boolean varies(PatchBasis basis, int component) {
        return basis.lambda()[component] > NEGLIGIBLE * basis.lambda()[0];
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = vector.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
