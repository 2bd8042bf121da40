package org.stratoscope.loaders.onnx.internal.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.loaders.onnx.internal.model.TensorReader;

/** Turns what an output of a model needs into a graph, node by node. */
public final class Importer {

    private static final String WEIGHT = ".weight";

    private final Model model;
    private final OperatorSet operators;
    private final TensorReader tensors;
    private final Map<String, TensorProto> initializers = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Folding folding = new Folding();
    private final Scope scope;

    private Importer(Source source, Scope scope) {
        this.model = source.model();
        this.operators = source.operators();
        this.tensors = source.tensors();
        this.scope = scope;
        model.graph().getInitializerList().forEach(constant -> initializers.put(constant.getName(), constant));
    }

    /**
     * Imports one output.
     *
     * @param input the name of the input that the graph computes from
     * @param live what that input is
     * @param bound constants in place of other inputs
     * @param output the name of the output
     */
    public static Imported run(Source source, String input, Live live, Map<String, Tensor> bound, String output)
            throws OnnxException {
        Scope scope = new Scope(new Draft(live.image()), live.batched(), live.images());
        Importer importer = new Importer(source, scope);
        importer.values.put(input, start(scope, live));
        return importer.run(bound, output);
    }

    /** Imports one output of a model whose inputs are all constants; the result is one, too. */
    public static Imported constant(Source source, Map<String, Tensor> bound, String output) throws OnnxException {
        Scope scope = new Scope(new Draft(new ImageShape(1, 1, 1)), false, 1);
        return new Importer(source, scope).run(bound, output);
    }

    /** The input in the shape that the model expects. */
    static Value.Computed start(Scope scope, Live live) throws OnnxException {
        long[] axes = live.axes().stream().mapToLong(Long::longValue).toArray();
        return scope.reshape("input", Scope.input(live.type()), axes);
    }

    private Imported run(Map<String, Tensor> bound, String output) throws OnnxException {
        bound.forEach((name, tensor) -> values.put(name, new Value.Fixed(tensor)));
        for (NodeProto node : needed(output)) {
            add(node);
        }
        return new Imported(scope, value(output));
    }

    /** The nodes that lead to an output, in the order of the file. */
    private List<NodeProto> needed(String output) {
        Set<String> names = new HashSet<>(List.of(output));
        List<NodeProto> nodes = model.graph().getNodeList();
        List<NodeProto> needed = new ArrayList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            NodeProto node = nodes.get(i);
            if (node.getOutputList().stream().anyMatch(name -> !name.isEmpty() && names.contains(name))) {
                names.addAll(node.getInputList());
                needed.add(node);
            }
        }
        return needed.reversed();
    }

    private void add(NodeProto node) throws OnnxException {
        String place = "The node '" + node.getName() + "' (" + node.getOpType() + ")";
        if (!Model.isStandard(node.getDomain()) || !operators.has(node.getOpType())) {
            String domain = Model.isStandard(node.getDomain()) ? "" : node.getDomain() + ".";
            throw OnnxException.unsupported("The operator " + domain + node.getOpType() + " of the node '"
                    + node.getName() + "' is not supported; supported are " + operators.names() + ".");
        }
        try {
            List<Value> outputs = outputs(call(node));
            for (int i = 0; i < node.getOutputCount(); i++) {
                if (i < outputs.size() && !node.getOutput(i).isEmpty()) {
                    values.put(node.getOutput(i), outputs.get(i));
                }
            }
        } catch (OnnxException e) {
            throw e.in(place);
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The records of operations refuse numbers that make no sense; here they come from the file.
            throw OnnxException.damaged(place + " has attributes out of range (" + e.getMessage() + ").");
        }
    }

    private Call call(NodeProto node) throws OnnxException {
        List<Optional<Value>> inputs = new ArrayList<>();
        for (String name : node.getInputList()) {
            inputs.add(name.isEmpty() ? Optional.empty() : Optional.of(value(name)));
        }
        return new Call(
                node.getOpType(),
                name(node),
                model.opset(),
                new Attributes(node),
                inputs,
                node.getOutputCount(),
                scope,
                tensors);
    }

    private List<Value> outputs(Call call) throws OnnxException {
        boolean fixed =
                call.inputs().stream().flatMap(Optional::stream).allMatch(value -> value instanceof Value.Fixed);
        ConstantOperator constant = operators.constants().get(call.operator());
        if (fixed && constant != null) {
            Optional<Tensor> result = constant.compute(call);
            if (result.isPresent()) {
                return List.of(new Value.Fixed(result.get()));
            }
        }
        Operator operator = operators.operators().get(call.operator());
        if (operator == null) {
            throw OnnxException.unsupported("computes from the images, where only constants are supported.");
        }
        return fixed ? folding.fold(call, operator) : operator.add(call);
    }

    /** What PyTorch calls the layer, where the file tells. */
    private String name(NodeProto node) {
        if (node.getInputCount() > 1
                && node.getInput(1).endsWith(WEIGHT)
                && initializers.containsKey(node.getInput(1))) {
            return node.getInput(1).substring(0, node.getInput(1).length() - WEIGHT.length());
        }
        return node.getName().isEmpty() ? node.getOpType() : node.getName();
    }

    private Value value(String name) throws OnnxException {
        Value value = values.get(name);
        if (value != null) {
            return value;
        }
        TensorProto initializer = initializers.get(name);
        if (initializer == null) {
            throw OnnxException.damaged("needs '" + name + "', which nothing in front of it computes.");
        }
        try {
            Value constant = new Value.Fixed(tensors.read(initializer));
            values.put(name, constant);
            return constant;
        } catch (OnnxException e) {
            throw e.in("needs the constant '" + name + "', which");
        }
    }
}
