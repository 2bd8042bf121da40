package org.stratoscope.loaders.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.random.RandomStream;

/** Damaged and hostile files are refused with one sentence that names the file and what is wrong. */
class HostileCheckpointTests {

    @TempDir
    Path folder;

    @Test
    void aCallOfTheShellIsRefusedByName() throws IOException {
        assertRefusedPickle(
                "\u0080\u0002cposix\nsystem\nX\u0009\0\0\0touch xyz\u0085R.",
                "the checkpoint refers to posix.system, which is not plain data and is refused; save only the state_dict()"
                        + " of the model.");
    }

    @Test
    void aWholeModelIsRefusedByTheNameOfItsClass() throws IOException {
        assertRefused(
                CheckpointFiles.genuine(folder, "whole_module.pth"),
                "the checkpoint refers to torch.nn.modules.container.Sequential, which is not plain data and is refused;"
                        + " save only the state_dict() of the model.");
    }

    @Test
    void namesFromTheFileAreShownPrintableAndShort() throws IOException {
        String message = refusal(
                        CheckpointFiles.forged(folder, bytes("\u0080\u0002cevil\u001b[2J\n" + "x".repeat(200) + "\n.")))
                .getMessage();
        assertTrue(message.contains("evil?[2J.xxx"), message);
        assertTrue(message.length() < 400, message);
    }

    /** GLOBAL-by-stack, new objects, instances, extensions, string escapes, byte strings, sets: none is plain data. */
    @ParameterizedTest
    @ValueSource(
            ints = {0x93, 0x81, 'i', 'o', 0x82, 0x83, 0x84, 0x92, 'S', 'V', 'U', 'B', 'C', 0x8e, 0x8f, 0x95, 'P', '2'})
    void instructionsThatOnlyProgramsNeedAreRefused(int instruction) throws IOException {
        assertRefusedPickle(
                "\u0080\u0002})" + (char) instruction + "\u0001\0\0\0\0\0\0\0\0a\nb\n.",
                String.format(
                        "the checkpoint contains the pickle instruction 0x%02x, which plain data does not need, and is"
                                + " refused; save only the state_dict() of the model.",
                        instruction));
    }

    @Test
    void stateOfObjectsIsRefused() throws IOException {
        assertRefusedPickle(
                "\u0080\u0002]}b.",
                "the checkpoint sets the state of an object, which plain data does not need, and is refused; save only the"
                        + " state_dict() of the model.");
    }

    /** Offset, shape and strides as instructions: K is one byte, J four bytes, a final 0x85 or 0x86 makes the tuple. */
    static List<Arguments> tensorsThatLeaveTheirStorageAreRefused() {
        return List.of(
                Arguments.of("K\u0001K\u0006\u0085K\u0001\u0085", "reaches beyond its storage"),
                Arguments.of("K\0K\u0003\u0085K\u0003\u0085", "reaches beyond its storage"),
                Arguments.of("J\u00ff\u00ff\u00ff\u00ffK\u0001\u0085K\u0001\u0085", "begins before its storage"),
                Arguments.of("K\0K\u0002K\u0003\u0086K\u0001\u0085", "has another number of strides than axes"),
                Arguments.of("K\0J\0\0\0@\u0085K\0\u0085", "is larger than its storage"),
                Arguments.of("K\0K\u0002\u0085J\u00ff\u00ff\u00ff\u007f\u0085", "reaches beyond its storage"));
    }

    @ParameterizedTest
    @MethodSource
    void tensorsThatLeaveTheirStorageAreRefused(String numbers, String problem) throws IOException {
        byte[] pickle = CheckpointFiles.tensorPickle(6, numbers);
        assertRefused(
                CheckpointFiles.forged(folder, pickle), "the checkpoint is damaged: the tensor w " + problem + ".");
    }

    @Test
    void negativeShapesAreRefused() throws IOException {
        byte[] pickle = CheckpointFiles.tensorPickle(6, "K\0J\u00ff\u00ff\u00ff\u00ff\u0085K\u0001\u0085");
        assertRefused(
                CheckpointFiles.forged(folder, pickle),
                "the checkpoint is damaged: a shape or stride is not a number.");
    }

    @Test
    void aStorageOfAnotherSizeIsRefused() throws IOException {
        byte[] smaller = CheckpointFiles.tensorPickle(5, "K\0K\u0005\u0085K\u0001\u0085");
        assertRefused(
                CheckpointFiles.forged(folder, smaller), "the checkpoint is damaged: the entry m/data/0 is too large.");
        byte[] larger = CheckpointFiles.tensorPickle(7, "K\0K\u0007\u0085K\u0001\u0085");
        assertRefused(
                CheckpointFiles.forged(folder, larger),
                "the checkpoint is damaged: its storage 0 has another size than its tensors say.");
        byte[] huge = CheckpointFiles.tensorPickle(0x7fffffff, "K\0K\u0007\u0085K\u0001\u0085");
        assertRefused(CheckpointFiles.forged(folder, huge), "the checkpoint has a storage of more than 2 GiB.");
    }

    @Test
    void aValidForgedTensorIsRead() throws IOException, UnreadableFileException {
        byte[] pickle = CheckpointFiles.tensorPickle(6, "K\0K\u0006\u0085K\u0001\u0085");
        assertEquals(
                6,
                TorchCheckpoints.read(CheckpointFiles.forged(folder, pickle))
                        .tensor("w")
                        .orElseThrow()
                        .size());
    }

    @Test
    void dictionariesThatContainThemselvesDoNotLoop() throws IOException {
        String nothing = "the checkpoint holds no tensors by name, neither at the top nor under state_dict,"
                + " model_state_dict, net, model; save the state_dict() of the model.";
        assertRefusedPickle("\u0080\u0002}q\0X\u0003\0\0\0neth\0s.", nothing);
        assertRefusedPickle("\u0080\u0002K\u0001.", nothing);
    }

    @Test
    void objectsOutsideProgramsAndOtherTypesInsideAreRefused() throws IOException {
        assertRefused(
                CheckpointFiles.forged(folder, bytes("\u0080\u0002c__torch__\nM\n)\u0081.")),
                "the checkpoint refers to __torch__.M, which is not plain data and is refused; save only the state_dict() of"
                        + " the model.");
        Map<String, byte[]> program = new LinkedHashMap<>();
        program.put("m/constants.pkl", bytes("\u0080\u0002)."));
        program.put("m/data.pkl", bytes("\u0080\u0002cos\nsystem\n)\u0081."));
        assertRefused(
                CheckpointFiles.zip(folder, program, ZipEntry.STORED),
                "the checkpoint refers to os.system, which is not plain data and is refused; save only the state_dict() of"
                        + " the model.");
        program.put("m/data.pkl", bytes("\u0080\u0002c__torch__\nM\n)\u0081q\u0000}X\u0001\0\0\0ah\0sb."));
        assertRefused(
                CheckpointFiles.zip(folder, program, ZipEntry.STORED),
                "the TorchScript program is damaged: its objects nest without end.");
    }

    @Test
    void otherArchivesAreRefused() throws IOException {
        assertRefused(
                CheckpointFiles.genuine(folder, "program.pt"),
                "the checkpoint holds no tensors by name, neither at the top nor under state_dict, model_state_dict, net,"
                        + " model; save the state_dict() of the model.");
        assertRefused(
                CheckpointFiles.zip(folder, Map.of("a.txt", new byte[3]), ZipEntry.STORED),
                "the zip archive was not written by torch.save: it lacks data.pkl.");
        assertRefused(
                CheckpointFiles.zip(folder, Map.of("m/data.pkl", new byte[1 << 20]), ZipEntry.DEFLATED),
                "the zip archive is compressed, which torch.save never does; extract it if a checkpoint is inside.");
        Map<String, byte[]> bigEndian = new LinkedHashMap<>();
        bigEndian.put("m/data.pkl", bytes("\u0080\u0002}."));
        bigEndian.put("m/byteorder", bytes("big"));
        assertRefused(
                CheckpointFiles.zip(folder, bigEndian, ZipEntry.STORED),
                "the checkpoint was written on a big-endian machine; save it again on a usual one.");
    }

    @Test
    void aMissingFileAndAFileOfAnotherKindAreRefused() throws IOException {
        assertRefused(folder.resolve("absent.pth"), "there is no such file.");
        String noCheckpoint = "this is not a PyTorch checkpoint; save the state_dict() of the model with torch.save.";
        assertRefused(Files.writeString(folder.resolve("text.pth"), "not weights at all"), noCheckpoint);
        assertRefused(Files.write(folder.resolve("empty.pth"), new byte[0]), noCheckpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"types_zip.pth", "checkpoint_legacy.pth"})
    void aFileCutOffAnywhereIsRefused(String name) throws IOException {
        byte[] whole = CheckpointFiles.genuine(name);
        Path file = folder.resolve(name);
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(refusal(file).getMessage().startsWith(file + ": "));
        }
    }

    /** Changed bytes either leave a readable file or are refused; nothing else may come out. */
    @ParameterizedTest
    @ValueSource(strings = {"types_zip.pth", "types_legacy.pth", "checkpoint_zip.pth", "checkpoint_legacy.pth"})
    void changedBytesAreReadOrRefused(String name) throws IOException {
        byte[] whole = CheckpointFiles.genuine(name);
        RandomStream random = RandomStream.of(1).derive(name);
        Path file = folder.resolve(name);
        int refused = 0;
        for (int trial = 0; trial < 400; trial++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 3; change++) {
                changed[random.nextInt(Math.min(whole.length, 6000))] = (byte) random.nextInt(256);
            }
            Files.write(file, changed);
            try {
                TorchCheckpoints.read(file);
            } catch (UnreadableFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 20, "most changes in the pickle must be noticed: " + refused);
    }

    private void assertRefusedPickle(String pickle, String problem) throws IOException {
        assertRefused(CheckpointFiles.forged(folder, bytes(pickle)), problem);
    }

    private static void assertRefused(Path file, String problem) {
        assertEquals(file + ": " + problem, refusal(file).getMessage());
    }

    private static UnreadableFileException refusal(Path file) {
        return assertThrows(UnreadableFileException.class, () -> TorchCheckpoints.read(file));
    }

    private static byte[] bytes(String characters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckpointFiles.ascii(bytes, characters);
        return bytes.toByteArray();
    }
}
