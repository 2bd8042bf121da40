package org.stratoscope.loaders.torch.internal.pickle;

import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.network.weights.ElementType;

/** The names a checkpoint of tensors may refer to. None of them is looked up or called: each stands for plain data. */
public enum PickleGlobal {
    /** Makes a tensor from a storage. */
    REBUILD_TENSOR("torch._utils", "_rebuild_tensor_v2"),
    /** Makes a tensor from a storage, before PyTorch 0.4. */
    REBUILD_OLD_TENSOR("torch._utils", "_rebuild_tensor"),
    /** Marks a tensor as a parameter. */
    REBUILD_PARAMETER("torch._utils", "_rebuild_parameter"),
    /** An empty ordered dictionary. */
    ORDERED_DICTIONARY("collections", "OrderedDict"),
    /** A shape. */
    SIZE("torch", "Size"),
    /** A list of a TorchScript program. */
    BUILD_INTEGERS("torch.jit._pickle", "build_intlist"),
    /** A list of a TorchScript program. */
    BUILD_REALS("torch.jit._pickle", "build_doublelist"),
    /** A list of a TorchScript program. */
    BUILD_TRUTHS("torch.jit._pickle", "build_boollist"),
    /** A list of a TorchScript program. */
    BUILD_TENSORS("torch.jit._pickle", "build_tensorlist"),
    /** Says which type a value of a TorchScript program has. */
    RESTORE_TYPE("torch.jit._pickle", "restore_type_tag"),
    /** Numbers of binary64. */
    DOUBLE_STORAGE("torch", "DoubleStorage", ElementType.F64),
    /** Numbers of binary32. */
    FLOAT_STORAGE("torch", "FloatStorage", ElementType.F32),
    /** Numbers of binary16. */
    HALF_STORAGE("torch", "HalfStorage", ElementType.F16),
    /** Numbers of bfloat16. */
    BFLOAT16_STORAGE("torch", "BFloat16Storage", ElementType.BF16),
    /** Integers of 64 bits. */
    LONG_STORAGE("torch", "LongStorage", ElementType.I64),
    /** Integers of 32 bits. */
    INT_STORAGE("torch", "IntStorage", ElementType.I32),
    /** Integers of 16 bits. */
    SHORT_STORAGE("torch", "ShortStorage", ElementType.I16),
    /** Integers of 8 bits. */
    CHAR_STORAGE("torch", "CharStorage", ElementType.I8),
    /** Unsigned integers of 8 bits. */
    BYTE_STORAGE("torch", "ByteStorage", ElementType.U8),
    /** Truth values. */
    BOOL_STORAGE("torch", "BoolStorage", ElementType.BOOL),
    /** A number type named as a value. */
    FLOAT64("torch", "float64"),
    /** A number type named as a value. */
    FLOAT32("torch", "float32"),
    /** A number type named as a value. */
    FLOAT16("torch", "float16"),
    /** A number type named as a value. */
    BFLOAT16("torch", "bfloat16"),
    /** A number type named as a value. */
    INT64("torch", "int64"),
    /** A number type named as a value. */
    INT32("torch", "int32"),
    /** A number type named as a value. */
    INT16("torch", "int16"),
    /** A number type named as a value. */
    INT8("torch", "int8"),
    /** A number type named as a value. */
    UINT8("torch", "uint8"),
    /** A number type named as a value. */
    BOOL("torch", "bool");

    private final String module;
    private final String member;
    private final Optional<ElementType> storage;

    PickleGlobal(String module, String member) {
        this(module, member, Optional.empty());
    }

    PickleGlobal(String module, String member, ElementType storage) {
        this(module, member, Optional.of(storage));
    }

    PickleGlobal(String module, String member, Optional<ElementType> storage) {
        this.module = module;
        this.member = member;
        this.storage = storage;
    }

    /** The type of the numbers, when this is a storage. */
    public Optional<ElementType> storage() {
        return storage;
    }

    static PickleGlobal of(String module, String member) throws PickleException {
        return Stream.of(values())
                .filter(global -> global.module.equals(module) && global.member.equals(member))
                .findFirst()
                .orElseThrow(() -> new PickleException("the checkpoint refers to " + Printable.of(module + "." + member)
                        + ", which is not plain data and is refused; save only the state_dict() of the model"));
    }
}
