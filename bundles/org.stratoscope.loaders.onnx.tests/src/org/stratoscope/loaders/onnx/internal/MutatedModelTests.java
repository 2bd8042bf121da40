package org.stratoscope.loaders.onnx.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;

/** A changed file is loaded or refused with a sentence that names it; nothing else may come out. */
class MutatedModelTests {

    private static final int TRIALS = 350;

    @TempDir
    Path folder;

    /** How a file is changed. */
    enum Change {
        TRUNCATE {
            @Override
            byte[] of(byte[] file, RandomStream random) {
                return Arrays.copyOf(file, random.nextInt(file.length));
            }
        },
        FLIP {
            @Override
            byte[] of(byte[] file, RandomStream random) {
                byte[] changed = file.clone();
                for (int i = 0; i < 3; i++) {
                    changed[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                return changed;
            }
        },
        FLIP_BIT {
            @Override
            byte[] of(byte[] file, RandomStream random) {
                byte[] changed = file.clone();
                changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                return changed;
            }
        },
        ENLARGE {
            /** Puts a large number where a small one, often a length or an axis, was. */
            @Override
            byte[] of(byte[] file, RandomStream random) {
                int place = random.nextInt(file.length);
                int bytes = 1 + random.nextInt(8);
                byte[] number = new byte[bytes + 1];
                Arrays.fill(number, (byte) 0xff);
                number[bytes] = (byte) random.nextInt(128);
                return spliced(file, place, number, 1);
            }
        },
        NEST {
            /** Wraps a part into messages inside messages, each being the first field of the next. */
            @Override
            byte[] of(byte[] file, RandomStream random) {
                int field = new int[] {1, 5, 6, 7, 11}[random.nextInt(5)];
                byte[] inner = new byte[0];
                for (int depth = 0; depth < 10 + random.nextInt(60); depth++) {
                    inner = wrapped(field, inner);
                }
                return spliced(file, random.nextInt(file.length), inner, 0);
            }
        },
        REPEAT {
            @Override
            byte[] of(byte[] file, RandomStream random) {
                int start = random.nextInt(file.length);
                int end = start + random.nextInt(Math.min(200, file.length - start) + 1);
                return spliced(file, end, Arrays.copyOfRange(file, start, end), 0);
            }
        };

        abstract byte[] of(byte[] file, RandomStream random);

        private static byte[] wrapped(int field, byte[] inner) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(field << 3 | 2);
            int length = inner.length;
            while (length > 127) {
                out.write(length & 0x7f | 0x80);
                length >>>= 7;
            }
            out.write(length);
            out.writeBytes(inner);
            return out.toByteArray();
        }

        private static byte[] spliced(byte[] file, int place, byte[] inserted, int dropped) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(file, 0, place);
            out.writeBytes(inserted);
            out.write(file, place + dropped, file.length - place - dropped);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void exportedModelsAreLoadedOrRefused(Change change) throws IOException {
        byte[] whole = Files.readAllBytes(Models.genuine(folder, "exported.onnx"));
        mutate(change, whole, new ImageShape(2, 6, 6), "exported");
    }

    @ParameterizedTest
    @EnumSource
    void modelsThatComputeConstantsAreLoadedOrRefused(Change change) throws IOException {
        Files.write(folder.resolve("weights.bin"), new byte[64]);
        mutate(change, manyKinds().toByteArray(), new ImageShape(3, 4, 4), "constants");
    }

    @Test
    void tensorsAreReadOrRefused() throws IOException {
        byte[] whole = Models.floats("t", List.of(2L, 3L), 1, 2, 3, 4, 5, 6).toByteArray();
        int refused = 0;
        for (Change change : Change.values()) {
            RandomStream random = RandomStream.of(7).derive("tensors").derive(change.name());
            for (int trial = 0; trial < TRIALS; trial++) {
                Path file = Files.write(folder.resolve("t.pb"), change.of(whole, random));
                try {
                    Model.readTensor(file);
                } catch (StratoscopeException | OnnxException e) {
                    refused++;
                }
            }
        }
        assertTrue(refused > TRIALS, "most changes must be noticed: " + refused);
    }

    @Test
    void theModelsAreLoadedBeforeTheyAreChanged() throws IOException, StratoscopeException {
        Files.write(folder.resolve("weights.bin"), new byte[12]);
        try (NDManager manager = NDManager.newBaseManager()) {
            Path file = Models.write(folder.resolve("m.onnx"), manyKinds());
            Models.load(file, new ImageShape(3, 4, 4), manager).close();
        }
    }

    private void mutate(Change change, byte[] whole, ImageShape image, String stream) throws IOException {
        RandomStream random = RandomStream.of(7).derive(stream).derive(change.name());
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Path file = Files.write(folder.resolve("m.onnx"), change.of(whole, random));
            try (NDManager manager = NDManager.newBaseManager()) {
                Models.load(file, image, manager).close();
            } catch (StratoscopeException e) {
                refused++;
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
            }
        }
        assertTrue(refused > TRIALS / 20, "many changes must be noticed: " + refused);
    }

    /** A small model with old and new kinds of attributes, computed constants and external data. */
    private static ModelProto manyKinds() {
        TensorProto external = TensorProto.newBuilder()
                .setName("bias")
                .setDataType(1)
                .addDims(3)
                .addDims(1)
                .addDims(1)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue("weights.bin"))
                .build();
        return Models.model(
                13,
                new long[] {0, 3, 4, 4},
                List.of(
                        Models.longs("shape", 3, 3, 1, 1),
                        Models.longs("pads", 0, 0, 1, 1, 0, 0, 1, 1),
                        Models.longs("starts", 0, 1),
                        Models.longs("ends", 3, 5),
                        Models.longs("axes", 1, 2),
                        Models.longs("zero", 0),
                        Models.longs("rest", -1),
                        Models.floats("scales", List.of(4L), 1, 1, 2, 2),
                        external),
                Models.node("ConstantOfShape", "w", "shape").build(),
                Models.node("Pad", "p", "x", "pads")
                        .addAttribute(Models.text("mode", "reflect"))
                        .build(),
                Models.node("Conv", "c", "p", "w")
                        .addAttribute(Models.integers("strides", 1, 1))
                        .addAttribute(Models.integers("pads", 0, 0, 1, 1))
                        .build(),
                Models.node("Add", "b", "c", "bias").build(),
                Models.node("Slice", "s", "b", "starts", "ends", "axes").build(),
                Models.node("Resize", "r", "s", "", "scales")
                        .addAttribute(Models.text("mode", "linear"))
                        .build(),
                Models.node("MaxPool", "m", "r")
                        .addAttribute(Models.integers("kernel_shape", 2, 2))
                        .addAttribute(Models.text("auto_pad", "SAME_UPPER"))
                        .build(),
                Models.node("Shape", "d", "m").build(),
                Models.node("Gather", "n", "d", "zero")
                        .addAttribute(Models.integer("axis", 0))
                        .build(),
                Models.node("Concat", "t", "n", "rest")
                        .addAttribute(Models.integer("axis", 0))
                        .build(),
                Models.node("Reshape", "f", "m", "t").build(),
                Models.node("Softmax", "y", "f").build());
    }
}
