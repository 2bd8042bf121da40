package org.stratoscope.network.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.djl.TensorEngine;

/** Files keep names, order, types and bits; damaged ones are refused with one sentence. */
class SafetensorsTests {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackBitByBit() throws IOException, UnreadableFileException {
        StateDictionary written = sample();
        Path file = folder.resolve("net.safetensors");
        Safetensors.write(file, written, Map.of("title", "a \"quoted\" \\ name\n"));
        StateDictionary read = Safetensors.read(file);
        assertEquals(List.copyOf(written.names()), List.copyOf(read.names()));
        for (String name : written.names()) {
            StateTensor expected = written.tensor(name).orElseThrow();
            StateTensor actual = read.tensor(name).orElseThrow();
            assertEquals(expected.shape(), actual.shape(), name);
            assertEquals(expected.type(), actual.type(), name);
            assertEquals(expected.data(), actual.data(), name);
        }
        assertEquals(0.1f, read.tensor("layer \u00e9").orElseThrow().number(0));
        assertEquals(1 / 3.0, read.tensor("wide").orElseThrow().number(0));
        assertEquals(-1.5, read.tensor("half").orElseThrow().number(1));
        assertEquals(-2, read.tensor("brain").orElseThrow().number(0));
        assertEquals(-3, read.tensor("count").orElseThrow().number(0));
        assertTrue(Files.list(folder).allMatch(file::equals), "no temporary file is left");
    }

    /** DJL has a reader of its own, which decides here whether the files are what others expect. */
    @Test
    void anotherReaderAgrees() throws IOException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        Path file = folder.resolve("net.safetensors");
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        tensors.put(
                "b.weight",
                tensor(
                        ElementType.F32,
                        new Shape(2, 1),
                        8,
                        b -> b.putFloat(1.5f).putFloat(-2)));
        tensors.put("a.weight", tensor(ElementType.F64, new Shape(1), 8, b -> b.putDouble(Math.PI)));
        Safetensors.write(file, new StateDictionary(tensors), Map.of("title", "test"));
        try (NDManager manager = NDManager.newBaseManager();
                InputStream stream = Files.newInputStream(file)) {
            NDList read = NDList.decode(manager, stream);
            assertEquals(2, read.size());
            assertArrayEquals(new float[] {1.5f, -2}, read.get("b.weight").toFloatArray());
            assertArrayEquals(new double[] {Math.PI}, read.get("a.weight").toDoubleArray());
            assertEquals(new Shape(2, 1), read.get("b.weight").getShape());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 7 |"
                        + " its tensors take 8 bytes but the file has 7; it may be cut off",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 9 |"
                        + " its tensors take 8 bytes but the file has 9; it may be cut off",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}} | 12 | its tensors overlap or leave gaps at byte 0",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}}"
                        + " | 12 | its tensors overlap or leave gaps at byte 8",
                "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}} | 8 |"
                        + " a says another number of bytes than its shape takes",
                "{'a':{'dtype':'F8','shape':[8],'data_offsets':[0,8]}} | 8 |"
                        + " a has the number type F8, which is not supported; convert it to F32",
                "{'a':{'dtype':'F32','shape':[99999999999,99999999999],'data_offsets':[0,8]}} | 8 | a has more than 2 GiB",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}"
                        + " | 8 | the name a appears twice",
                "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | 8 | it is not valid at character 29",
                "{'a':{'dtype':'F32','shape':2,'data_offsets':[0,8]}} | 8 | the entry a lacks a shape or data_offsets",
                "{'a':{'dtype':'F32','shape':[[2]],'data_offsets':[0,8]}} | 8 | it is not valid at character 30",
                "{'a':5} | 0 | the entry a is not made of dtype, shape and data_offsets",
                "{'a' | 0 | it is not valid at character 4",
                "{} } | 0 | it is not valid at character 3",
                "[1] | 0 | it is not valid at character 0"
            })
    void headersThatDoNotAgreeWithTheFileAreRefused(String header, int dataBytes, String problem) throws IOException {
        byte[] text = header.strip().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        assertRefused(bytes.array(), "the header of this safetensors file is damaged: " + problem.strip() + ".");
    }

    @Test
    void filesOfAnotherKindAreRefused() throws IOException {
        String sentence = "this is not a safetensors file: it does not begin with the length of a header.";
        assertRefused(new byte[0], sentence);
        assertRefused("PK this is a zip archive".getBytes(StandardCharsets.US_ASCII), sentence);
        byte[] endless = new byte[16];
        Arrays.fill(endless, (byte) 0xff);
        assertRefused(endless, sentence);
        Path absent = folder.resolve("absent");
        assertEquals(
                absent + ": there is no such file.",
                assertThrows(UnreadableFileException.class, () -> Safetensors.read(absent))
                        .getMessage());
    }

    @Test
    void changedBytesAndCutFilesAreReadOrRefused() throws IOException {
        Path file = folder.resolve("net.safetensors");
        Safetensors.write(file, sample(), Map.of());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(UnreadableFileException.class, () -> Safetensors.read(file));
        }
        RandomStream random = RandomStream.of(3);
        int refused = 0;
        for (int trial = 0; trial < 1000; trial++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            Files.write(file, changed);
            try {
                Safetensors.read(file);
            } catch (UnreadableFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 300, "changes in the header must be noticed: " + refused);
    }

    private void assertRefused(byte[] content, String problem) throws IOException {
        Path file = Files.write(folder.resolve("bad.safetensors"), content);
        assertEquals(
                file + ": " + problem,
                assertThrows(UnreadableFileException.class, () -> Safetensors.read(file))
                        .getMessage());
    }

    private static StateDictionary sample() {
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        tensors.put("wide", tensor(ElementType.F64, new Shape(1), 8, b -> b.putDouble(1 / 3.0)));
        tensors.put(
                "layer \u00e9",
                tensor(
                        ElementType.F32,
                        new Shape(1, 2),
                        8,
                        b -> b.putFloat(0.1f).putFloat(Float.MIN_VALUE)));
        tensors.put(
                "half",
                tensor(
                        ElementType.F16,
                        new Shape(2),
                        4,
                        b -> b.putShort((short) 0x3c00).putShort((short) 0xbe00)));
        tensors.put("brain", tensor(ElementType.BF16, new Shape(1), 2, b -> b.putShort((short) 0xc000)));
        tensors.put("count", tensor(ElementType.I64, new Shape(), 8, b -> b.putLong(-3)));
        tensors.put("nothing", tensor(ElementType.F32, new Shape(0, 3), 0, b -> b));
        return new StateDictionary(tensors);
    }

    private static StateTensor tensor(ElementType type, Shape shape, int bytes, UnaryOperator<ByteBuffer> content) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        content.apply(buffer);
        return new StateTensor(shape, type, buffer.flip());
    }
}
