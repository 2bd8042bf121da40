package org.stratoscope.loaders.onnx.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.check.CheckResult;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Models compute what ONNX recorded for them; the check tells passes, failures and what is not supported apart. */
class RecordedCasesTests {

    @TempDir
    Path folder;

    private final OnnxCheck check = new OnnxCheck();

    @ParameterizedTest
    @CsvSource({"node, 82", "pytorch-converted, 43", "light, 5"})
    void theTestsThatComeWithOnnxPass(String name, int count) throws StratoscopeException {
        Path real = Path.of(System.getProperty("stratoscope.data", ""), "onnx", name);
        Assumptions.assumeTrue(
                Files.isDirectory(real), "the ONNX tests are absent; set stratoscope.data to their folder to run them");
        List<Path> cases = check.cases(real);
        assertEquals(count, cases.size());
        List<String> others = new ArrayList<>();
        for (Path test : cases) {
            CheckResult result = run(test);
            if (!(result instanceof CheckResult.Passed)) {
                others.add(test.getFileName() + ": " + result.reason());
            }
        }
        assertEquals(List.of(), others);
    }

    @Test
    void aCaseIsComparedByValueAndShape() throws IOException, StratoscopeException {
        ModelProto model = Models.model(
                13, new long[] {1, 2}, List.of(), Models.node("Relu", "y", "x").build());
        TensorProto input = Models.floats("x", List.of(1L, 2L), -1, 2);
        record(model, input, Models.floats("y", List.of(1L, 2L), 0, 2));
        assertEquals(new CheckResult.Passed(), run(folder));
        record(model, input, Models.floats("y", List.of(1L, 2L), 0, 2.1f));
        assertEquals(
                new CheckResult.Failed("The output 'y' has 2.0 instead of 2.0999999046325684 at place 1."),
                run(folder));
        record(model, input, Models.floats("y", List.of(2L), 0, 2));
        assertEquals(new CheckResult.Failed("The output 'y' has shape [1, 2] instead of [2]."), run(folder));
    }

    @Test
    void anOperatorThatIsMissingIsNoFailure() throws IOException, StratoscopeException {
        ModelProto model = Models.model(
                13, new long[] {1, 2}, List.of(), Models.node("Erf", "y", "x").build());
        record(model, Models.floats("x", List.of(1L, 2L), -1, 2), Models.floats("y", List.of(1L, 2L), 0, 2));
        String reason = run(folder).reason();
        assertTrue(run(folder) instanceof CheckResult.Unsupported, reason);
        assertTrue(
                reason.startsWith("The operator Erf of the node 'the Erf' is not supported; supported are Abs, Add,"),
                reason);
    }

    @Test
    void aFolderWithoutTestsIsRefused() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> check.cases(folder));
        assertTrue(e.getMessage().startsWith("The folder " + folder + " holds no ONNX tests;"), e.getMessage());
    }

    private void record(ModelProto model, TensorProto input, TensorProto output) throws IOException {
        Path set = Files.createDirectories(folder.resolve("test_data_set_0"));
        Models.write(folder.resolve("model.onnx"), model);
        Files.write(set.resolve("input_0.pb"), input.toByteArray());
        Files.write(set.resolve("output_0.pb"), output.toByteArray());
    }

    private CheckResult run(Path test) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            return check.check(
                    test,
                    new Context(manager, RandomStream.of(0), Monitor.silent(), InputLog.none(), DataType.FLOAT32));
        }
    }
}
