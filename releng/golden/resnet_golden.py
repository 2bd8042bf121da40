"""Writes the golden values of org.stratoscope.networks.tests with PyTorch (written with 1.13.0, CPU, float64).

Usage: python3 resnet_golden.py FOLDER
CIFAR ResNets of depth 8 and width 4 with formula weights: element m of tensor number p of the state dictionary (without
num_batches_tracked) is 0.3 sin(1.7 m + p), plus 1 for running variances; pixel m of the two images is cos(0.9 m).
The file holds one line a tensor (name, shape) and one line with the logits, which no random numbers enter.
"""
import sys
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride, option):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.stride, self.pad = stride, (outputs - inputs) // 2
        self.shortcut = nn.Sequential()
        if option == "B" and stride != 1:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        if self.stride != 1 and len(self.shortcut) == 0:
            return F.relu(y + F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.pad, self.pad)))
        return F.relu(y + self.shortcut(x))


class Resnet(nn.Module):
    def __init__(self, option):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 4, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(4)
        self.layer1 = nn.Sequential(Block(4, 4, 1, option))
        self.layer2 = nn.Sequential(Block(4, 8, 2, option))
        self.layer3 = nn.Sequential(Block(8, 16, 2, option))
        self.linear = nn.Linear(16, 5)

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(F.relu(self.bn1(self.conv1(x))))))
        return self.linear(x.mean((2, 3)))


for option in ("A", "B"):
    model = Resnet(option).eval()
    with open(sys.argv[1] + "/resnet8_" + option + ".txt", "w") as file:
        tensors = [(n, t) for n, t in model.state_dict().items() if not n.endswith("num_batches_tracked")]
        for p, (name, tensor) in enumerate(tensors):
            values = 0.3 * torch.sin(1.7 * torch.arange(tensor.numel()) + p) + (1.0 if name.endswith("var") else 0.0)
            tensor.copy_(values.reshape(tensor.shape))
            file.write(name + " " + "x".join(map(str, tensor.shape)) + "\n")
        images = torch.cos(0.9 * torch.arange(2 * 3 * 12 * 12)).reshape(2, 3, 12, 12)
        file.write("logits " + " ".join("%.15g" % v for v in model(images).detach().flatten().tolist()) + "\n")
