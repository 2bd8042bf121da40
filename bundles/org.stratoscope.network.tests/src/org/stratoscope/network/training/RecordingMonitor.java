package org.stratoscope.network.training;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/** Keeps what it is told and cancels after some work. */
class RecordingMonitor implements Monitor {

    private record Report(String series, double step, double value) {}

    private final long most;
    private final List<Report> reports = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long total;
    private long worked;

    RecordingMonitor(long most) {
        this.most = most;
    }

    @Override
    public void begin(String activity, long amount) {
        total = amount;
    }

    @Override
    public void worked(long amount) {
        worked += amount;
    }

    @Override
    public void report(String series, double step, double value) {
        reports.add(new Report(series, step, value));
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void checkCancelled() throws CancelledException {
        if (worked >= most) {
            throw new CancelledException();
        }
    }

    long total() {
        return total;
    }

    long worked() {
        return worked;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    double[] values(String series) {
        return reports.stream()
                .filter(report -> report.series().equals(series))
                .mapToDouble(Report::value)
                .toArray();
    }

    List<Double> steps(String series) {
        return reports.stream()
                .filter(report -> report.series().equals(series))
                .map(Report::step)
                .toList();
    }
}
