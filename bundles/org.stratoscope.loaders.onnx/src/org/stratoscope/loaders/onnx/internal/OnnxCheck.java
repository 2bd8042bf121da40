package org.stratoscope.loaders.onnx.internal;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.check.CheckResult;
import org.stratoscope.api.check.FolderCheck;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.run.Context;
import org.stratoscope.loaders.onnx.internal.graph.Imported;
import org.stratoscope.loaders.onnx.internal.graph.Importer;
import org.stratoscope.loaders.onnx.internal.graph.Live;
import org.stratoscope.loaders.onnx.internal.graph.Source;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.loaders.onnx.internal.operators.Operators;

/**
 * Runs the tests that ONNX offers to everyone who reads its files: folders with a model, inputs and outputs, and the
 * light models, which come with outputs alone.
 */
public final class OnnxCheck implements FolderCheck {

    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public List<Path> cases(Path folder) throws StratoscopeException {
        if (OnnxCase.isTest(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> tests = children.filter(OnnxCase::isTest).sorted().toList();
            if (tests.isEmpty()) {
                throw new InvalidInputException("The folder " + folder + " holds no ONNX tests; name a folder with "
                        + OnnxCase.MODEL + " and test_data_set_0 in it, or the folder such folders lie in.");
            }
            return tests;
        } catch (IOException e) {
            throw new InvalidInputException(
                    "The folder " + folder + " cannot be read; name a folder of ONNX tests.", e);
        }
    }

    @Override
    public CheckResult check(Path test, Context context) throws StratoscopeException {
        try {
            Model model = Model.read(OnnxCase.model(test));
            for (OnnxCase numbers : OnnxCase.read(test, model)) {
                Optional<String> difference = difference(model, numbers, context);
                if (difference.isPresent()) {
                    return new CheckResult.Failed(difference.get());
                }
            }
            return new CheckResult.Passed();
        } catch (UnreadableFileException e) {
            return new CheckResult.Failed(e.getMessage());
        } catch (OnnxException e) {
            return e.kind() == OnnxException.Kind.DAMAGED
                    ? new CheckResult.Failed(e.getMessage())
                    : new CheckResult.Unsupported(e.getMessage());
        }
    }

    private static Optional<String> difference(Model model, OnnxCase numbers, Context context)
            throws StratoscopeException, OnnxException {
        if (numbers.outputs().size() > model.graph().getOutputCount()) {
            throw OnnxException.damaged("has fewer outputs than are recorded.");
        }
        for (int i = 0; i < numbers.outputs().size(); i++) {
            String output = model.graph().getOutput(i).getName();
            Tensor actual = run(model, numbers.inputs(), output, context);
            Optional<String> difference =
                    Comparison.difference(output, numbers.outputs().get(i), actual);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Computes one output from the first input, the others being constants. */
    private static Tensor run(Model model, List<Tensor> tensors, String output, Context context)
            throws StratoscopeException, OnnxException {
        Source source = Source.of(model, Operators.all(), context.inputs()::read);
        List<String> names =
                model.inputs().stream().map(ValueInfoProto::getName).toList();
        Map<String, Tensor> bound = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            bound.put(names.get(i), tensors.get(i));
        }
        if (names.isEmpty() || !tensors.getFirst().type().isFloating()) {
            return Importer.constant(source, bound, output).run(Tensor.list(), context.manager(), context.precision());
        }
        Tensor input = tensors.getFirst();
        bound.remove(names.getFirst());
        return imported(source, names.getFirst(), input, bound, output)
                .run(input, context.manager(), context.precision());
    }

    /** With an axis of images where the model has one, and as one image otherwise. */
    private static Imported imported(Source source, String name, Tensor input, Map<String, Tensor> bound, String output)
            throws OnnxException {
        try {
            return Importer.run(source, name, Live.batched(input), bound, output);
        } catch (OnnxException batched) {
            try {
                return Importer.run(source, name, Live.whole(input), bound, output);
            } catch (OnnxException whole) {
                throw whole.kind() == OnnxException.Kind.MIXES_IMAGES ? batched : whole;
            }
        }
    }
}
