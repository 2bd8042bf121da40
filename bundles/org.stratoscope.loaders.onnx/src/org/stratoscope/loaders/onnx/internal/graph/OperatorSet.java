package org.stratoscope.loaders.onnx.internal.graph;

import java.util.Map;
import java.util.TreeSet;

/**
 * What is supported.
 *
 * @param operators every operator
 * @param constants those that are computed at once where all inputs are constants
 */
public record OperatorSet(Map<String, Operator> operators, Map<String, ConstantOperator> constants) {

    public OperatorSet {
        operators = Map.copyOf(operators);
        constants = Map.copyOf(constants);
    }

    /** The names of all operators. */
    public String names() {
        TreeSet<String> names = new TreeSet<>(operators.keySet());
        names.addAll(constants.keySet());
        return String.join(", ", names);
    }

    /** Whether there is an operator of that name. */
    public boolean has(String name) {
        return operators.containsKey(name) || constants.containsKey(name);
    }
}
