package org.stratoscope.loaders.onnx.internal.graph;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.OnnxException.Kind;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/**
 * Computes nodes whose inputs are all constants, in double precision: by the operator itself, in a graph of one node, so
 * that no operator is written twice.
 */
final class Folding {

    /** Products of two numbers that may be computed for all constants together. */
    private static final long WORK = 1L << 32;

    private long work;

    /** The outputs of a node without images. */
    List<Value> fold(Call call, Operator operator) throws OnnxException {
        Tensor first = call.required(0);
        account(call);
        try {
            return run(call, operator, first, Live.whole(first));
        } catch (OnnxException e) {
            if (e.kind() != Kind.MIXES_IMAGES) {
                throw e;
            }
            return run(call, operator, first, Live.batched(first));
        }
    }

    private void account(Call call) throws OnnxException {
        long product = 1;
        for (Optional<Value> input : call.inputs()) {
            if (input.isPresent() && input.get() instanceof Value.Fixed fixed) {
                long size = fixed.tensor().size();
                if (size > Limits.FOLDED_VALUES) {
                    throw OnnxException.unsupported("computes with constants of " + size + " values; only "
                            + Limits.FOLDED_VALUES + " are supported.");
                }
                product *= Math.max(1, Math.min(size, WORK / product + 1));
            }
        }
        work += product;
        if (work > WORK) {
            throw OnnxException.unsupported(
                    "computes too much from constants; simplify the model when it is exported.");
        }
    }

    private static List<Value> run(Call call, Operator operator, Tensor first, Live live) throws OnnxException {
        Scope scope = new Scope(new Draft(live.image()), live.batched(), live.images());
        List<Optional<Value>> inputs = new ArrayList<>(call.inputs());
        inputs.set(0, Optional.of(Importer.start(scope, live)));
        Call alone = new Call(
                call.operator(),
                "folded",
                call.opset(),
                call.attributes(),
                inputs,
                call.outputs(),
                scope,
                call.tensors());
        List<Value> results = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            for (Value value : operator.add(alone)) {
                if (Tensor.size(scope.shape(value)) > Limits.FOLDED_VALUES) {
                    throw OnnxException.unsupported(
                            "computes a constant of more than " + Limits.FOLDED_VALUES + " values.");
                }
                results.add(new Value.Fixed(new Imported(scope, value).run(first, manager, DataType.FLOAT64)));
            }
        } catch (StratoscopeException e) {
            throw OnnxException.damaged("cannot be computed: " + e.getMessage());
        }
        return results;
    }
}
