package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

class @CLASS@Tests {

    @Test
    void itFitsTheData() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = create(manager);
            assertEquals(10, network.description().outputs());
            assertEquals(new Shape(4, 3, 3, 3), network.parameters().get("conv1.weight").getShape());
        }
    }

    @Test
    void theSameStreamGivesTheSameNetwork() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            assertArrayEquals(
                    create(manager).parameters().get("conv2.weight").toFloatArray(),
                    create(manager).parameters().get("conv2.weight").toFloatArray());
        }
    }

    private static Network create(NDManager manager) throws Exception {
        Context context = new Context(
                manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
        return new @CLASS@()
                .create(new @STEM@Parameters(4), new NetworkRequest(new ImageShape(3, 16, 16), 10), context);
    }
}
