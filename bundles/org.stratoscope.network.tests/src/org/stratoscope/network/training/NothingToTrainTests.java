package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.testing.GeneratedImages;

/** Claim: a network without parameters that gradients could train is refused with the trainer to use instead. */
class NothingToTrainTests {

    @Test
    void theRightTrainerIsNamed() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(4);
        GraphBuilder builder = new GraphBuilder(images.shape());
        builder.flatten("flatten", Graph.INPUT);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = GraphNetwork.create(
                    "Pixels",
                    builder.build(),
                    false,
                    specification -> FloatBuffer.allocate(0),
                    manager,
                    DataType.FLOAT32);
            Context context =
                    new Context(manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            SgdTrainer sgd = new SgdTrainer();
            SgdParameters sgdParameters = ParameterSchema.of(sgd.parameters()).bind(Map.of());
            AdamTrainer adam = new AdamTrainer();
            AdamParameters adamParameters =
                    ParameterSchema.of(adam.parameters()).bind(Map.of());
            for (InvalidInputException refused : new InvalidInputException[] {
                assertThrows(InvalidInputException.class, () -> sgd.train(sgdParameters, network, images, context)),
                assertThrows(InvalidInputException.class, () -> adam.train(adamParameters, network, images, context))
            }) {
                assertTrue(refused.getMessage().contains("Pixels"), refused.getMessage());
                assertTrue(refused.getMessage().contains("recursive-features"), refused.getMessage());
            }
        }
    }
}
