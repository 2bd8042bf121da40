package org.stratoscope.loaders.torch.internal.pickle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the instructions of one pickle (protocol 2) on a stack. Instructions that only programs need do not exist here;
 * everything that grows is limited, and nothing recurses.
 */
public final class Unpickler {

    private static final int MOST_VALUES = 2_000_000;

    private static final String SCRIPT = "__torch__";
    private static final int NEW_OBJECT = 0x81;

    private final PickleInput input;
    private final boolean scripts;
    private final PickleStack stack = new PickleStack(MOST_VALUES);
    private final Map<Integer, PickleValue> memo = new HashMap<>();

    private Unpickler(PickleInput input, boolean scripts) {
        this.input = input;
        this.scripts = scripts;
    }

    /**
     * Reads one pickle from the buffer's position on and leaves the position behind it.
     *
     * @throws PickleException when it is damaged or anything but plain data
     */
    public static PickleValue read(ByteBuffer bytes) throws PickleException {
        return new Unpickler(new PickleInput(bytes), false).run();
    }

    /**
     * Reads the objects of a TorchScript program as {@link PickleValue.Script}: attributes by name, whatever their code.
     *
     * @throws PickleException when it is damaged or anything else
     */
    public static PickleValue readScript(ByteBuffer bytes) throws PickleException {
        return new Unpickler(new PickleInput(bytes), true).run();
    }

    private PickleValue run() throws PickleException {
        while (true) {
            int instruction = input.unsignedByte();
            if (instruction == '.') {
                return stack.popLast();
            }
            step(instruction);
        }
    }

    private void step(int instruction) throws PickleException {
        switch (instruction) {
            case 0x80 -> checkProtocol(input.unsignedByte());
            case 'N' -> stack.push(PickleValue.Nothing.NOTHING);
            case 0x88 -> stack.push(new PickleValue.Truth(true));
            case 0x89 -> stack.push(new PickleValue.Truth(false));
            case 'J' -> stack.push(new PickleValue.Whole(input.integer()));
            case 'K' -> stack.push(new PickleValue.Whole(input.unsignedByte()));
            case 'M' -> stack.push(new PickleValue.Whole(input.unsignedShort()));
            case 0x8a -> stack.push(longInteger(input.longBytes()));
            case 'G' -> stack.push(new PickleValue.Real(input.real()));
            case 'X' -> stack.push(new PickleValue.Text(input.text()));
            case ')' -> stack.push(new PickleValue.Tuple(List.of()));
            case 0x85 -> stack.push(new PickleValue.Tuple(stack.pop(1)));
            case 0x86 -> stack.push(new PickleValue.Tuple(stack.pop(2)));
            case 0x87 -> stack.push(new PickleValue.Tuple(stack.pop(3)));
            case 't' -> stack.push(new PickleValue.Tuple(stack.popToMark()));
            case ']' -> stack.push(new PickleValue.Sequence(new ArrayList<>()));
            case '}' -> stack.push(new PickleValue.Dictionary(new LinkedHashMap<>()));
            case '(' -> stack.mark();
            case 'a' -> append(stack.pop(1));
            case 'e' -> append(stack.popToMark());
            case 's' -> setItems(stack.pop(2));
            case 'u' -> setItems(stack.popToMark());
            case 'q' -> remember(input.unsignedByte());
            case 'r' -> remember(input.integer());
            case 'h' -> recall(input.unsignedByte());
            case 'j' -> recall(input.integer());
            case 'c' -> stack.push(named(input.line(), input.line()));
            case NEW_OBJECT -> stack.push(object(stack.pop(2)));
            case 'Q' -> stack.push(PickleCalls.storage(stack.popLast()));
            case 'R' -> stack.push(call(stack.pop(2)));
            case 'b' -> build(stack.pop(1));
            default -> throw refused(instruction);
        }
    }

    private PickleValue named(String module, String member) throws PickleException {
        boolean script = scripts && (module.equals(SCRIPT) || module.startsWith(SCRIPT + "."));
        return script
                ? new PickleValue.ScriptType(module + "." + member)
                : new PickleValue.Known(PickleGlobal.of(module, member));
    }

    private static PickleValue object(List<PickleValue> typeAndArguments) throws PickleException {
        if (typeAndArguments.getFirst() instanceof PickleValue.ScriptType) {
            return new PickleValue.Script(new LinkedHashMap<>());
        }
        throw refused(NEW_OBJECT);
    }

    private static PickleException refused(int instruction) {
        return new PickleException(String.format(
                "the checkpoint contains the pickle instruction 0x%02x, which plain data does not need, and is refused; save"
                        + " only the state_dict() of the model",
                instruction));
    }

    private static void checkProtocol(int protocol) throws PickleException {
        if (protocol != 2) {
            throw new PickleException("the checkpoint uses pickle protocol " + protocol
                    + " instead of 2; save it with torch.save and its defaults");
        }
    }

    /** Integers beyond 64 bits, such as the legacy magic number, appear as the hexadecimal text of their bytes. */
    private static PickleValue longInteger(byte[] littleEndian) {
        if (littleEndian.length > Long.BYTES) {
            return new PickleValue.Text(HexFormat.of().formatHex(littleEndian));
        }
        long value = littleEndian.length > 0 && littleEndian[littleEndian.length - 1] < 0 ? -1 : 0;
        for (int i = littleEndian.length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | littleEndian[i] & 0xff;
        }
        return new PickleValue.Whole(value);
    }

    private void append(List<PickleValue> elements) throws PickleException {
        if (!(stack.top() instanceof PickleValue.Sequence sequence)) {
            throw PickleException.damaged("something is appended to what is no list");
        }
        sequence.elements().addAll(elements);
    }

    private void setItems(List<PickleValue> keysAndValues) throws PickleException {
        if (!(stack.top() instanceof PickleValue.Dictionary dictionary) || keysAndValues.size() % 2 != 0) {
            throw PickleException.damaged("an entry is put into what is no dictionary");
        }
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            dictionary.entries().put(key(keysAndValues.get(i)), keysAndValues.get(i + 1));
        }
    }

    private static String key(PickleValue value) throws PickleException {
        return switch (value) {
            case PickleValue.Text text -> text.value();
            case PickleValue.Whole whole -> Long.toString(whole.value());
            default ->
                throw new PickleException("the checkpoint has a dictionary whose keys are neither texts nor"
                        + " integers; save only the state_dict() of the model");
        };
    }

    private PickleValue call(List<PickleValue> functionAndArguments) throws PickleException {
        if (functionAndArguments.get(0) instanceof PickleValue.Known function
                && functionAndArguments.get(1) instanceof PickleValue.Tuple arguments) {
            return PickleCalls.call(function.global(), arguments.elements());
        }
        throw PickleException.damaged("something is called that is no function");
    }

    /** State of a dictionary is what PyTorch hangs on it besides its entries, such as versions: not needed. */
    private void build(List<PickleValue> state) throws PickleException {
        if (stack.top() instanceof PickleValue.Script(Map<String, PickleValue> attributes)
                && state.getFirst() instanceof PickleValue.Dictionary(Map<String, PickleValue> entries)) {
            attributes.putAll(entries);
            return;
        }
        if (!(stack.top() instanceof PickleValue.Dictionary) || !(state.getFirst() instanceof PickleValue.Dictionary)) {
            throw new PickleException("the checkpoint sets the state of an object, which plain data does not need, and"
                    + " is refused; save only the state_dict() of the model");
        }
    }

    private void remember(int index) throws PickleException {
        memo.put(index, stack.top());
        if (index < 0 || memo.size() > MOST_VALUES) {
            throw PickleException.damaged("it remembers too many values");
        }
    }

    private void recall(int index) throws PickleException {
        PickleValue value = memo.get(index);
        if (value == null) {
            throw PickleException.damaged("it recalls a value that was never remembered");
        }
        stack.push(value);
    }
}
