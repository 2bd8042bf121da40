package org.stratoscope.datasets.internal;

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
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context =
                    new Context(manager, RandomStream.of(3), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            return component.open(ParameterSchema.of(component.parameters()).bind(values), context);
        }
    }
}
