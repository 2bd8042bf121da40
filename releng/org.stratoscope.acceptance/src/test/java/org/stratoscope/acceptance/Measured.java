package org.stratoscope.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The rows of a run's table, narrowed down step by step. */
record Measured(List<Map<String, String>> rows) {

    static Measured of(Path run) {
        try {
            return new Measured(Csv.rows(Files.readString(run.resolve("results.csv"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The median over an odd number of seeds, those of the run. */
    double median(IntToDoubleFunction ofSeed) {
        int seeds = (int) rows.stream().map(row -> row.get("repeat")).distinct().count();
        double[] sorted = IntStream.range(0, seeds).mapToDouble(ofSeed).sorted().toArray();
        return sorted[seeds / 2];
    }

    /** The labels of the networks of a sweep. */
    List<String> nets() {
        return rows.stream().map(Measured::net).distinct().toList();
    }

    Measured ofNet(String net) {
        return only(row -> net(row).equals(net));
    }

    /** The rows with a value of a sweep's axis, or with one of that label. */
    Measured at(String axis, String value) {
        return only(row -> row.get(axis).equals(value) || row.get(axis).startsWith(value + " = "));
    }

    Measured ofKind(String kind) {
        return only(row -> row.get("layer_kind").equals(kind));
    }

    Measured ofLayer(String layer) {
        return only(row -> row.get("layer_name").equals(layer));
    }

    Measured ofIndex(int index) {
        return only(row -> row.get("index").equals(Integer.toString(index)));
    }

    /** The layers that have a statistic, in order. */
    List<String> names(String measurement, String statistic) {
        return rows.stream()
                .filter(row -> row.get("measurement").equals(measurement)
                        && row.get("statistic").equals(statistic))
                .map(row -> row.get("layer_name"))
                .distinct()
                .toList();
    }

    /** A statistic of all layers, in order. */
    List<Double> layers(String measurement, String statistic, String subject, int seed) {
        return rows.stream()
                .filter(row -> row.get("measurement").equals(measurement)
                        && row.get("statistic").equals(statistic)
                        && row.get("subject").equals(subject)
                        && row.get("repeat").equals(Integer.toString(seed)))
                .map(row -> Double.parseDouble(row.get("value")))
                .toList();
    }

    double last(String measurement, String statistic, String subject, int seed) {
        return layers(measurement, statistic, subject, seed).getLast();
    }

    double network(String measurement, String statistic, String subject, int seed) {
        List<Double> values = layers(measurement, statistic, subject, seed);
        if (values.size() != 1) {
            throw new IllegalStateException(statistic + " has " + values.size() + " values");
        }
        return values.getFirst();
    }

    /** The values of all statistics whose names begin so. */
    List<Double> starting(String statistic) {
        return rows.stream()
                .filter(row -> row.get("statistic").startsWith(statistic))
                .map(row -> Double.parseDouble(row.get("value")))
                .toList();
    }

    /** The values of a statistic by index. */
    double[] vector(String measurement, String statistic, String subject, int seed) {
        return layers(measurement, statistic, subject, seed).stream()
                .mapToDouble(value -> value)
                .toArray();
    }

    /** The Pearson correlation of two vectors. */
    static double pearson(double[] one, double[] other) {
        List<Double> xs = Arrays.stream(one).boxed().toList();
        List<Double> ys = Arrays.stream(other).boxed().toList();
        return covariance(xs, ys) / Math.sqrt(covariance(xs, xs) * covariance(ys, ys));
    }

    /** The slope of logarithms against those of 2, 4, 8, ..., the receptive fields of layers with filter and stride 2. */
    double slope(String measurement, String statistic, String subject, int seed, int layers) {
        List<Double> values = layers(measurement, statistic, subject, seed).subList(0, layers);
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int k = 0; k < layers; k++) {
            xs.add((k + 1) * Math.log(2));
            ys.add(Math.log(values.get(k)));
        }
        return covariance(xs, ys) / covariance(xs, xs);
    }

    /**
     * The correlation of the logarithms of error and sensitivity over networks.
     *
     * @param noise value of the second axis, empty where there is none
     * @param chance networks with this error or more have not learnt anything and are left out, with those without error
     */
    double rho(String statistic, String subject, int seed, String noise, double chance) {
        Measured chosen = noise.isEmpty() ? this : only(row -> noise(row).equals(noise));
        List<Double> errors = new ArrayList<>();
        List<Double> sensitivities = new ArrayList<>();
        for (String net : nets()) {
            double error = chosen.ofNet(net).network("accuracy", "error", "trained", seed);
            if (error > 0 && error < chance) {
                errors.add(Math.log(error));
                sensitivities.add(Math.log(chosen.ofNet(net).last("sensitivity", statistic, subject, seed)));
            }
        }
        return covariance(errors, sensitivities)
                / Math.sqrt(covariance(errors, errors) * covariance(sensitivities, sensitivities));
    }

    /** The correlation of the trained networks' error with R before training. */
    double rhoAtInitialization(int seed) {
        return rho("R", "initial", seed, "", 1);
    }

    private static double covariance(List<Double> xs, List<Double> ys) {
        double meanX = xs.stream().mapToDouble(x -> x).average().orElseThrow();
        double meanY = ys.stream().mapToDouble(y -> y).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < xs.size(); i++) {
            sum += (xs.get(i) - meanX) * (ys.get(i) - meanY);
        }
        return sum;
    }

    private static String net(Map<String, String> row) {
        return row.getOrDefault("subject.network; subject.trainer.learningRate", "")
                .split(" = ")[0];
    }

    private static String noise(Map<String, String> row) {
        return row.getOrDefault("subject.trainer.noise; probe.noise", "");
    }

    private Measured only(Predicate<Map<String, String>> wanted) {
        return new Measured(rows.stream().filter(wanted).toList());
    }
}
