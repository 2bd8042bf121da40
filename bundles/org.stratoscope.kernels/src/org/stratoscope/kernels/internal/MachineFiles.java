package org.stratoscope.kernels.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.kernels.Kernel;
import org.stratoscope.kernels.KernelMachine;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;

/** Makes kernel machines, with the numbers of a file where one is given. */
final class MachineFiles {

    private MachineFiles() {}

    /** Creates the machine; one from a file counts as trained. */
    static Network machine(Kernel kernel, Optional<Path> weights, NetworkRequest request, Context context)
            throws StratoscopeException {
        KernelMachine blank = KernelMachine.create(
                kernel, request.input(), request.classes(), context.manager(), context.precision(), context.monitor());
        if (weights.isEmpty()) {
            return blank;
        }
        Path file = weights.get();
        try (blank) {
            StateDictionary numbers = Safetensors.read(file);
            context.inputs().read(file);
            return numbers.network(blank, context.manager(), context.precision(), true);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(file, e.getMessage() + "; choose the kernel the file was made with.", e);
        }
    }
}
