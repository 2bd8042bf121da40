"""Writes an ONNX file as PyTorch exports it, and what PyTorch computes with the same network.

    python releng/golden/onnx_export.py FOLDER

Written with PyTorch 2.13.0 (TorchScript exporter, operator set 17), onnx 1.23, CPU, float64 for the numbers, seed 3. The
file exported.onnx keeps batch normalisation and has an open number of images; exported.txt holds, line by line, a name,
a shape and the values: the images, the outputs, a cotangent, and the pull-backs of it to the images' first convolution
output and to some parameters.
"""

import pathlib
import sys
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore")


class Net(nn.Module):
    """A residual block, a pooled and resized branch, and a classifier behind a reshaping by computed sizes."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(2, 4, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(4)
        self.conv2 = nn.Conv2d(4, 4, 3, padding=1, groups=2)
        self.pool = nn.MaxPool2d(2)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)
        self.fc = nn.Linear(8 * 6 * 6, 5)

    def forward(self, x):
        a = torch.relu(self.bn1(self.conv1(x)))
        b = torch.nn.functional.hardswish(self.conv2(a)) + a
        c = torch.cat([b, self.up(self.pool(b))], 1)
        return self.fc(c.view(c.size(0), -1))


def main():
    folder = pathlib.Path(sys.argv[1])
    torch.manual_seed(3)
    net = Net()
    net.bn1.running_mean.uniform_(-0.5, 0.5)
    net.bn1.running_var.uniform_(0.5, 2)
    nn.init.uniform_(net.bn1.weight, 0.5, 1.5)
    nn.init.uniform_(net.bn1.bias, -0.5, 0.5)
    net.eval()
    images = torch.randn(3, 2, 6, 6)
    torch.onnx.export(
        net,
        (images,),
        str(folder / "exported.onnx"),
        dynamo=False,
        opset_version=17,
        do_constant_folding=False,
        training=torch.onnx.TrainingMode.PRESERVE,
        input_names=["images"],
        output_names=["scores"],
        dynamic_axes={"images": {0: "n"}, "scores": {0: "n"}},
    )
    net = net.double()
    taps = {}
    net.conv1.register_forward_hook(lambda m, i, o: taps.__setitem__("conv1", o))
    images = images.double()
    scores = net(images)
    cotangent = torch.randn(3, 5, dtype=torch.float64)
    wanted = [taps["conv1"], net.conv1.weight, net.conv2.weight, net.fc.bias]
    pulled = torch.autograd.grad(scores, wanted, cotangent)
    values = {"images": images, "scores": scores, "cotangent": cotangent}
    values.update(zip(["conv1", "conv1.weight", "conv2.weight", "fc.bias"], pulled))
    with open(folder / "exported.txt", "w") as out:
        for name, tensor in values.items():
            shape = "x".join(str(n) for n in tensor.shape)
            print(name, shape, *(f"{v:.17g}" for v in tensor.detach().flatten().tolist()), file=out)


if __name__ == "__main__":
    main()
