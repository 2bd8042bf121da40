package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
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
        try (NDManager manager = NDManager.newBaseManager()) {
            int before = manager.getManagedArrays().size();
            Context context =
                    new Context(manager, RandomStream.of(seed), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            Dataset dataset =
                    component.open(ParameterSchema.of(component.parameters()).bind(values), context);
            assertEquals(before, manager.getManagedArrays().size(), "tensors left behind");
            return dataset;
        }
    }
}
