package org.stratoscope.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Window;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.networks.FullyConnectedArchitecture;

/** Claims: filters move between channels as wholes, one way in each layer, and nothing else changes. */
class ChannelShuffleTests {

    private static final List<String> FILTERS = List.of("conv1.weight", "conv2.weight", "grouped.weight");

    private NDManager manager;

    @BeforeEach
    void startEngine() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    @Test
    void allOutputsShareOnePermutationOfTheInputs() throws StratoscopeException {
        Network network = network(true);
        Network shuffled = shuffled(network, "inputs", 1);
        for (String name : FILTERS) {
            float[][][] before = filters(network, name);
            float[][][] after = filters(shuffled, name);
            int[] pi = new int[before[0].length];
            for (int input = 0; input < pi.length; input++) {
                pi[input] = place(before[0], after[0][input]);
            }
            assertEquals(pi.length, Arrays.stream(pi).distinct().count(), name);
            for (int output = 0; output < before.length; output++) {
                for (int input = 0; input < pi.length; input++) {
                    assertArrayEquals(before[output][pi[input]], after[output][input], name);
                }
            }
        }
        assertFalse(Arrays.deepEquals(filters(network, "conv2.weight"), filters(shuffled, "conv2.weight")));
    }

    @Test
    void theSecondModeMovesTheOutputsTooAndKeepsThePermutationOfTheInputs() throws StratoscopeException {
        Network network = network(true);
        for (String name : FILTERS) {
            float[][][] inputs = filters(shuffled(network, "inputs", 1), name);
            float[][][] both = filters(shuffled(network, "inputs-and-outputs", 1), name);
            List<Integer> rows = new ArrayList<>();
            for (float[][] row : both) {
                rows.add(place(inputs, row));
            }
            assertEquals(inputs.length, new TreeSet<>(rows).size(), name);
            assertNotEquals(rows.stream().sorted().toList(), rows, name);
        }
    }

    @Test
    void everyFilterIsStillThere() throws StratoscopeException {
        Network network = network(true);
        Network shuffled = shuffled(network, "inputs-and-outputs", 1);
        for (String name : FILTERS) {
            assertEquals(multiset(filters(network, name)), multiset(filters(shuffled, name)), name);
        }
    }

    @Test
    void everythingElseKeepsItsBitsAndSoDoesTheNetworkGiven() throws StratoscopeException {
        Network network = network(true);
        Network untouched = network.copy(manager, DataType.FLOAT32, true);
        Network shuffled = shuffled(network, "inputs-and-outputs", 1);
        assertTrue(shuffled.parameters().size() > FILTERS.size());
        shuffled.parameters().forEach((name, value) -> {
            assertArrayEquals(floats(untouched, name), floats(network, name), name);
            if (!FILTERS.contains(name)) {
                assertArrayEquals(floats(network, name), value.toFloatArray(), name);
            }
        });
    }

    @Test
    void layersDrawApartAndTheSeedDecides() throws StratoscopeException {
        Network network = network(true);
        int[] first = permutation(network, shuffled(network, "inputs", 1), "conv1.weight");
        int[] second = permutation(network, shuffled(network, "inputs", 1), "conv2.weight");
        assertFalse(Arrays.equals(first, second), "conv1 and conv2 have eight inputs each");
        assertArrayEquals(second, permutation(network, shuffled(network, "inputs", 1), "conv2.weight"));
        assertFalse(Arrays.equals(second, permutation(network, shuffled(network, "inputs", 2), "conv2.weight")));
        // The permutation of a layer is that of its own stream, whatever other layers there are.
        assertArrayEquals(RandomStream.of(1).derive("conv2").permutation(8), second);
    }

    @Test
    void theCopyCountsAsTrainedWhenTheNetworkDoes() throws StratoscopeException {
        assertTrue(shuffled(network(true), "inputs", 1).description().trained());
        assertFalse(shuffled(network(false), "inputs", 1).description().trained());
    }

    @Test
    void aNetworkWithoutConvolutionsIsRefused() throws StratoscopeException {
        var architecture = new FullyConnectedArchitecture(2, 4, false, ActivationFunction.RELU, true);
        Network network = GraphNetwork.create(
                "dense",
                architecture.graph(new ImageShape(1, 4, 4), 2),
                true,
                architecture.initialization().from(RandomStream.of(1)),
                manager,
                DataType.FLOAT32);
        int before = manager.getManagedArrays().size();
        assertEquals(
                "The network dense has no convolution whose channels could be shuffled; measure it without"
                        + " channel-shuffle.",
                assertThrows(InvalidInputException.class, () -> shuffled(network, "inputs", 1))
                        .getMessage());
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void nothingButTheCopyIsLeft() throws StratoscopeException {
        Network network = network(true);
        int before = manager.getManagedArrays().size();
        for (int i = 0; i < 5; i++) {
            shuffled(network, "inputs-and-outputs", i).close();
        }
        assertEquals(before, manager.getManagedArrays().size());
        shuffled(network, "inputs", 1);
        assertEquals(
                before + network.parameters().size(), manager.getManagedArrays().size());
    }

    private Network shuffled(Network network, String mode, long seed) throws StratoscopeException {
        ChannelShuffleParameters parameters =
                ParameterSchema.of(ChannelShuffleParameters.class).bind(Map.of("mode", mode));
        Context context =
                new Context(manager, RandomStream.of(seed), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
        return new ChannelShuffle().transform(parameters, network, context);
    }

    private Network network(boolean trained) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(8, 5, 5));
        int x = builder.add("conv1", Operation.Convolution.square(8, 3).padded(1), Graph.INPUT);
        x = builder.rectifier("relu1", builder.normalization("bn1", x));
        x = builder.add("conv2", new Operation.Convolution(6, Window.square(3, 1), 1, true), x);
        x = builder.add("grouped", new Operation.Convolution(4, Window.square(2, 1), 2, true), x);
        builder.linear("linear", builder.flatten("flatten", x), 3);
        return GraphNetwork.create(
                "small",
                builder.build(),
                trained,
                new Initialization.UnitNormal().from(RandomStream.of(7)),
                manager,
                DataType.FLOAT32);
    }

    /** Values as [output][input][place in the filter]. */
    private static float[][][] filters(Network network, String name) {
        NDArray weight = network.parameters().get(name);
        int outputs = (int) weight.getShape().get(0);
        int inputs = (int) weight.getShape().get(1);
        float[] values = weight.toFloatArray();
        int size = values.length / outputs / inputs;
        float[][][] filters = new float[outputs][inputs][];
        for (int i = 0; i < outputs * inputs; i++) {
            filters[i / inputs][i % inputs] = Arrays.copyOfRange(values, i * size, (i + 1) * size);
        }
        return filters;
    }

    private static int[] permutation(Network network, Network shuffled, String name) {
        float[][][] before = filters(network, name);
        return Arrays.stream(filters(shuffled, name)[0])
                .mapToInt(filter -> place(before[0], filter))
                .toArray();
    }

    private static int place(Object[] among, Object wanted) {
        for (int i = 0; i < among.length; i++) {
            if (Arrays.deepEquals(new Object[] {among[i]}, new Object[] {wanted})) {
                return i;
            }
        }
        throw new AssertionError("not among the filters of before");
    }

    private static List<String> multiset(float[][][] filters) {
        return Arrays.stream(filters)
                .flatMap(Arrays::stream)
                .map(Arrays::toString)
                .sorted()
                .toList();
    }

    private static float[] floats(Network network, String name) {
        return network.parameters().get(name).toFloatArray();
    }
}
