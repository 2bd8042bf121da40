package org.stratoscope.charts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The power law that fits points best: least squares on logarithms, with 95 % confidence intervals for normal scatter and
 * Pearson's correlation of the logarithms, rho (Tomasini et al. 2022, section 3).
 *
 * @param law the fit
 * @param halfWidth half the width of the confidence interval of the exponent; NaN for two points
 * @param rho correlation, -1 to 1
 * @param points how many points were used
 * @param middle mean logarithm of x
 * @param spread sum of squared deviations of the logarithm of x from it
 * @param scatter residual standard deviation of the logarithm of y; NaN for two points
 */
public record PowerLawFit(
        PowerLaw law, double halfWidth, double rho, int points, double middle, double spread, double scatter) {

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /** Fits points with positive coordinates, others are left out; nothing for fewer than two places on the x axis. */
    public static Optional<PowerLawFit> of(List<PointModel> all) {
        List<PointModel> used =
                all.stream().filter(point -> point.x() > 0 && point.y() > 0).toList();
        int n = used.size();
        double[] xs = used.stream().mapToDouble(point -> Math.log(point.x())).toArray();
        double[] ys = used.stream().mapToDouble(point -> Math.log(point.y())).toArray();
        double middleX = mean(xs);
        double middleY = mean(ys);
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (xs[i] - middleX) * (xs[i] - middleX);
            sxy += (xs[i] - middleX) * (ys[i] - middleY);
            syy += (ys[i] - middleY) * (ys[i] - middleY);
        }
        if (n < 2 || !(sxx > 0)) {
            return Optional.empty();
        }
        double slope = sxy / sxx;
        double residual = Math.max(0, syy - slope * sxy);
        double scatter = n > 2 ? Math.sqrt(residual / (n - 2)) : Double.NaN;
        double half = n > 2 ? quantile(n - 2) * scatter / Math.sqrt(sxx) : Double.NaN;
        PowerLaw law = new PowerLaw(OptionalDouble.of(Math.exp(middleY - slope * middleX)), slope);
        double rho = syy > 0 ? sxy / Math.sqrt(sxx * syy) : Double.NaN;
        return Optional.of(new PowerLawFit(law, half, rho, n, middleX, sxx, scatter));
    }

    /** The fit at x with its 95 % confidence band. */
    PointModel at(double x) {
        double distance = Math.log(x) - middle;
        double half = quantile(points - 2) * scatter * Math.sqrt(1.0 / points + distance * distance / spread);
        double y = law.at(x);
        return new PointModel(x, y, -y * Math.expm1(-half), y * Math.expm1(half), "best fit");
    }

    /** The 97.5 % quantile of Student's t: exact for one and two degrees of freedom, else by Cornish and Fisher's series. */
    static double quantile(int freedom) {
        if (freedom < 1) {
            return Double.NaN;
        }
        if (freedom == 1) {
            return Math.tan(0.475 * Math.PI);
        }
        if (freedom == 2) {
            return 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95));
        }
        double z = NORMAL_QUANTILE;
        double z2 = z * z;
        double v = freedom;
        return z
                + z * (z2 + 1) / (4 * v)
                + z * ((5 * z2 + 16) * z2 + 3) / (96 * v * v)
                + z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * v * v * v)
                + z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / (92160 * v * v * v * v);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
