package org.stratoscope.testing;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;

/** Keeps the numbers a metric reports. */
public final class CollectedResults implements ResultSink {

    private final List<Result> results = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();

    @Override
    public void add(Result result) {
        results.add(result);
    }

    @Override
    public void array(String name, NDArray array) {
        arrays.add(name);
    }

    @Override
    public boolean probesWanted() {
        return true;
    }

    /** The numbers of a statistic, in the order reported. */
    public List<Result> of(String statistic) {
        return results.stream().filter(r -> r.statistic().equals(statistic)).toList();
    }

    /** The names of the arrays that were stored. */
    public List<String> arrays() {
        return List.copyOf(arrays);
    }
}
