package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.spec.TaskSpec;

/** Collects the rows of one measurement in one state of the subject and stores its arrays in the task's folder. */
record TableSink(TaskSpec task, String measurement, String subject, Path arrays, List<ResultRow> rows)
        implements ResultSink {

    @Override
    public void add(Result result) {
        rows.add(new ResultRow(measurement, subject, result, task.point(), task.repeat()));
    }

    @Override
    public void array(String name, NDArray array) throws StratoscopeException {
        Path file = arrays.resolve(measurement).resolve(subject).resolve(name + ".npy");
        try {
            NpyFile.write(file, array);
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The array " + file + " cannot be written (" + e.getMessage() + "); free some space and run again.",
                    e);
        }
    }

    @Override
    public boolean probesWanted() {
        return task.saveProbes();
    }
}
