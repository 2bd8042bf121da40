package org.stratoscope.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A function of libtorch 2.7.1 that DJL lacks, written as an expression of TorchScript's serialised form. Unlike {@link
 * TorchSnippets} it takes part in recordings, so that it can be differentiated. May be called on any thread.
 *
 * <p>Each text is compiled once a process and kept: a network has few different ones.
 */
public final class TorchFunction {

    private static final Map<String, TorchFunction> COMPILED = new ConcurrentHashMap<>();

    private final PtSymbolBlock module;

    private TorchFunction(PtSymbolBlock module) {
        this.module = module;
    }

    /**
     * Compiles a function, unless that has been done before.
     *
     * @param inputs number of tensors it takes; they are called {@code x0}, {@code x1} and so on
     * @param expression what it returns, such as {@code torch.elu(x0, 1.0, 1.0, 1.0)}; never made from the text of a file
     */
    public static TorchFunction of(int inputs, String expression) {
        return COMPILED.computeIfAbsent(
                inputs + ":" + expression, key -> new TorchFunction(compile(inputs, expression)));
    }

    /** Applies the function; the result is a new handle owned by the manager of the first input. */
    public PtNDArray apply(PtNDArray... inputs) {
        // "Training" only means that the thread's gradient mode decides whether the call is recorded.
        PtNDArray result = (PtNDArray)
                IValueUtils.forward(module, new NDList(inputs), true).singletonOrThrow();
        result.attach(inputs[0].getManager());
        return result;
    }

    /** Applies the function from a bundle that does not see the engine's own classes; see {@link #apply}. */
    public NDArray on(NDArray... inputs) {
        return apply(Arrays.stream(inputs).map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }

    private static PtSymbolBlock compile(int inputs, String expression) {
        String arguments =
                IntStream.range(0, inputs).mapToObj(i -> ", x" + i + ": Tensor").collect(Collectors.joining());
        String method = "  def forward(self" + arguments + ") -> Tensor:\n    return " + expression + "\n";
        return TorchModules.compile(method);
    }
}
