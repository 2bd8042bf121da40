package org.stratoscope.loaders.torch.internal;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.torch.TorchProgram;

/** Runs a TorchScript program as a network of one layer, once the user trusts its author. */
public final class ProgramComponent implements NetworkComponent<ProgramParameters> {

    private static final long LARGEST = 1L << 30;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "torchscript",
                "TorchScript program",
                "A TorchScript program as a whole: only its output can be measured, and nothing can be trained. It runs what"
                        + " its author wrote, so it needs trust=true. The component checkpoint takes its weights without"
                        + " running it.");
    }

    @Override
    public Class<ProgramParameters> parameters() {
        return ProgramParameters.class;
    }

    @Override
    public Network create(ProgramParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        Path file = parameters.file();
        if (!parameters.trust()) {
            throw new InvalidInputException(
                    "The file " + file + " is a program that would be run; set trust=true if you trust"
                            + " its author, or load its weights alone with checkpoint:file=" + file + ".");
        }
        if (context.precision() != DataType.FLOAT32) {
            throw new InvalidInputException(
                    "A TorchScript program runs in the precision it was saved with; measure it with"
                            + " precision float32.");
        }
        byte[] archive = read(file);
        context.inputs().read(file);
        try {
            TorchProgram program = TorchProgram.load(archive, context.manager());
            return network(program, file, archive, request, context);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(file, "the program cannot be run: " + e.getMessage() + ".", e);
        }
    }

    private static Network network(
            TorchProgram program, Path file, byte[] archive, NetworkRequest request, Context context) {
        String title = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        boolean usable = false;
        try {
            Network network = ProgramNetwork.of(title, program, archive, request.input(), context.manager());
            usable = true;
            return network;
        } finally {
            if (!usable) {
                program.close();
            }
        }
    }

    private static byte[] read(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableFileException(file, "the file is larger than 1 GiB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "the file cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
