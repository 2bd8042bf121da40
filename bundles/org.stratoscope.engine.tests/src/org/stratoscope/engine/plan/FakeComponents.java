package org.stratoscope.engine.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.task.registry.ComponentRegistry;

/** Components that can be planned but never run. */
public final class FakeComponents implements ComponentRegistry {

    record NetworkParameters(
            @Parameter(title = "Depth", description = "d", defaultValue = "3", minimum = 1, maximum = 9)
            int depth) {}

    record DataParameters(
            @Parameter(title = "Folder", description = "d") Optional<Path> folder,

            @Parameter(title = "Count", description = "d", defaultValue = "10", minimum = 1)
            int count) {}

    record MetricParameters() {}

    private static final class FakeNetwork implements NetworkComponent<NetworkParameters> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("net", "Net", "");
        }

        @Override
        public Class<NetworkParameters> parameters() {
            return NetworkParameters.class;
        }

        @Override
        public Network create(NetworkParameters parameters, NetworkRequest request, Context context) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FakeData implements DatasetComponent<DataParameters> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("data", "Data", "");
        }

        @Override
        public Class<DataParameters> parameters() {
            return DataParameters.class;
        }

        @Override
        public Dataset open(DataParameters parameters, Context context) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FakeMetric implements MetricComponent<MetricParameters> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("metric", "Metric", "");
        }

        @Override
        public Class<MetricParameters> parameters() {
            return MetricParameters.class;
        }

        @Override
        public void measure(MetricParameters parameters, MetricInput input, ResultSink sink, Context context) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new FakeData(), new FakeNetwork(), new FakeMetric());
    }
}
