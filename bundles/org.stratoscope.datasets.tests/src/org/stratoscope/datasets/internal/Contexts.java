package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Opens data sets as a task does. */
final class Contexts {

    private Contexts() {}

    static <P extends Record> Dataset open(DatasetComponent<P> component, Map<String, String> values)
            throws StratoscopeException {
        return open(component, values, 3);
    }

    /** Opens a data set in the stream of a seed, and checks that it leaves no tensor behind. */
    static <P extends Record> Dataset open(DatasetComponent<P> component, Map<String, String> values, long seed)
            throws StratoscopeException {
        return open(component, values, seed, Monitor.silent(), InputLog.none());
    }

    /** The files that a data set says it has read. */
    static <P extends Record> List<Path> filesRead(DatasetComponent<P> component, Map<String, String> values)
            throws StratoscopeException {
        List<Path> files = new ArrayList<>();
        open(component, values, 3, Monitor.silent(), files::add);
        return files;
    }

    /** Opens a data set with a monitor and a log of its own, and checks that it leaves no tensor behind. */
    static <P extends Record> Dataset open(
            DatasetComponent<P> component, Map<String, String> values, long seed, Monitor monitor, InputLog inputs)
            throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            int before = manager.getManagedArrays().size();
            Context context = new Context(manager, RandomStream.of(seed), monitor, inputs, DataType.FLOAT32);
            Dataset dataset =
                    component.open(ParameterSchema.of(component.parameters()).bind(values), context);
            assertEquals(before, manager.getManagedArrays().size(), "tensors left behind");
            return dataset;
        }
    }
}
