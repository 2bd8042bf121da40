package @PACKAGE@;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

/** The root mean square of every layer's outputs on the probe. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements MetricComponent<@STEM@Parameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Root mean square of the outputs of every layer on the probe.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public void measure(@STEM@Parameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Dataset probe = input.probe();
        // An untrained network has no running statistics worth using.
        Mode mode = input.network().description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        Map<Integer, double[]> sums = new TreeMap<>();
        context.monitor().begin("@TITLE@", probe.size());
        for (int first = 0; first < probe.size(); first += parameters.batchSize()) {
            context.monitor().checkCancelled();
            int count = Math.min(parameters.batchSize(), probe.size() - first);
            try (NDManager manager = context.manager().newSubManager()) {
                NDArray batch = Batches.range(manager, probe, first, count, context.precision());
                input.network().forward(new NDList(batch), mode, (layer, outputs) -> {
                    double[] sum = sums.computeIfAbsent(layer.index(), index -> new double[2]);
                    add(sum, outputs.singletonOrThrow());
                });
            }
            context.monitor().worked(count);
        }
        for (Layer layer : input.network().description().layers()) {
            double[] sum = sums.get(layer.index());
            double root = Math.sqrt(sum[0] / sum[1]);
            sink.add(Result.of("activation_rms", LayerReference.of(layer), root, probe.size()));
        }
    }

    private static void add(double[] sum, NDArray output) {
        try (NDArray wide = output.toType(DataType.FLOAT64, true)) {
            for (double value : wide.toDoubleArray()) {
                sum[0] += value * value;
            }
            sum[1] += wide.size();
        }
    }
}
