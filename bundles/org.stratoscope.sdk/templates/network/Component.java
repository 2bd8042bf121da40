package @PACKAGE@;

import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/** Two convolutions with rectifiers, the mean over positions and a fully connected map. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements NetworkComponent<@STEM@Parameters> {

    private static final int KERNEL = 3;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Two convolutions with rectifiers, pooled over all positions.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Network create(@STEM@Parameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        GraphBuilder builder = new GraphBuilder(request.input());
        int first = builder.add("conv1", Operation.Convolution.square(parameters.width(), KERNEL), Graph.INPUT);
        int second = builder.add(
                "conv2", Operation.Convolution.square(2 * parameters.width(), KERNEL), builder.rectifier("relu1", first));
        int pooled = builder.add(
                "pool", new Operation.GlobalAveragePooling(), builder.rectifier("relu2", second));
        builder.linear("linear", builder.flatten("flatten", pooled), request.classes());
        return GraphNetwork.create(
                "@TITLE@",
                builder.build(),
                false,
                new Initialization.Standard().from(context.random()),
                context.manager(),
                context.precision());
    }
}
