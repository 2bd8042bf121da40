"""Writes the test cases that the onnx package generates for the operators of image networks, for verify-onnx.

    python releng/golden/onnx_cases.py FOLDER

Made with onnx 1.23 and numpy 2: its backend tests of single nodes and of small models, restricted to those whose every
node is one of OPERATORS. Nothing of what is written is part of the repository.
"""

import pathlib
import sys

import numpy
import onnx
from onnx import numpy_helper
from onnx.backend.test.case.node import collect_testcases as node_cases

OPERATORS = set(
    "Conv ConvTranspose BatchNormalization InstanceNormalization LRN MaxPool AveragePool GlobalAveragePool "
    "GlobalMaxPool Gemm MatMul Add Sub Mul Div Sum Relu LeakyRelu PRelu Elu Selu Sigmoid HardSigmoid HardSwish Tanh "
    "Softplus Softsign Clip Softmax LogSoftmax Concat Flatten Reshape Squeeze Unsqueeze Transpose Pad ReduceMean "
    "Dropout Identity Constant ConstantOfShape Shape Gather Cast Slice DepthToSpace SpaceToDepth Resize Upsample "
    "Max Min Pow Neg Abs Mish Gelu Swish".split()
)


def tensor(value, info):
    """The bytes of a tensor, or None where the value is something else."""
    if isinstance(value, onnx.TensorProto):
        return value.SerializeToString()
    if not info.type.HasField("tensor_type"):
        return None
    return numpy_helper.from_array(numpy.asarray(value), info.name).SerializeToString()


def write(case, folder):
    """Writes one case; false when its numbers are no tensors."""
    model = case.model
    files = {"model.onnx": model.SerializeToString()}
    for number, (inputs, outputs) in enumerate(case.data_sets):
        for kind, values, infos in (
            ("input", inputs, model.graph.input),
            ("output", outputs, model.graph.output),
        ):
            for i, (value, info) in enumerate(zip(values, infos)):
                content = tensor(value, info)
                if content is None:
                    return False
                files[f"test_data_set_{number}/{kind}_{i}.pb"] = content
    for name, content in files.items():
        path = folder / case.name / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return True


def main():
    folder = pathlib.Path(sys.argv[1])
    written = 0
    for case in node_cases():
        if case.model is None or case.data_sets is None:
            continue
        if {node.op_type for node in case.model.graph.node} <= OPERATORS:
            written += write(case, folder)
    print(written, "cases written")


if __name__ == "__main__":
    main()
