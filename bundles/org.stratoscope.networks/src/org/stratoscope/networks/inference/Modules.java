package org.stratoscope.networks.inference;

import java.util.List;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateModule;

/** The layers of a file by kind, in the order of the file. */
record Modules(List<StateModule> convolutions, List<StateModule> linears, List<StateModule> normalizations) {

    static Modules of(StateDictionary dictionary) {
        // A tensor without numbers belongs to no network.
        List<StateModule> all = StateModule.of(dictionary.withoutPrefixes()).stream()
                .filter(module -> module.weight().size() > 0)
                .toList();
        return new Modules(
                all.stream().filter(StateModule::isConvolution).toList(),
                all.stream().filter(StateModule::isLinear).toList(),
                all.stream().filter(StateModule::isNormalization).toList());
    }

    /** The number of outputs: of the last linear map, or of the last convolution where there is none. */
    int outputs() {
        StateModule last = !linears.isEmpty() ? linears.getLast() : convolutions.getLast();
        return Math.toIntExact(last.weight().get(0));
    }

    boolean empty() {
        return convolutions.isEmpty() && linears.isEmpty();
    }

    /** The filters of the first convolution. */
    int width() {
        return Math.toIntExact(convolutions.getFirst().weight().get(0));
    }

    /** The height of its filters. */
    int kernel() {
        return Math.toIntExact(convolutions.getFirst().weight().get(2));
    }

    /** The number of convolutions with filters of that height. */
    long withKernel(int size) {
        return convolutions.stream()
                .filter(module -> module.weight().get(2) == size)
                .count();
    }

    /** The number of features the last linear map gets. */
    long features() {
        return linears.getLast().weight().get(1);
    }

    boolean normalized() {
        return normalizations.size() == convolutions.size();
    }

    boolean biased() {
        return convolutions.getFirst().tensors().containsKey("bias");
    }
}
