"""Writes the golden values of org.stratoscope.networks.tests with PyTorch (written with torch 1.13.0 and torchvision
0.14.1, CPU, float64).

Usage: python3 architectures_golden.py FILE
Every line: key, SHA-256 of "name shape" of all tensors at the published size, outputs of one image at a reduced size.
Weights, buffers and images are pseudo-random numbers by a formula (see number), which the tests compute again.
"""
import hashlib
import math
import sys

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import torchvision

torch.set_default_dtype(torch.float64)
IMAGE = 65535


def number(tensor, count):
    """Uniform numbers in [0, 1): the index mixed by the finaliser of MurmurHash3, seeded with the tensor's number."""
    with np.errstate(over="ignore"):
        h = np.arange(count, dtype=np.uint32) + np.uint32((tensor * 2654435761) % 2 ** 32)
        h ^= h >> np.uint32(16)
        h *= np.uint32(0x85EBCA6B)
        h ^= h >> np.uint32(13)
        h *= np.uint32(0xC2B2AE35)
        h ^= h >> np.uint32(16)
    return torch.tensor(h.astype(np.float64) / 2 ** 32)


def fill(model):
    state = {k: v for k, v in model.state_dict().items() if not k.endswith("num_batches_tracked")}
    for index, (name, tensor) in enumerate(state.items()):
        u = number(index, tensor.numel()).reshape(tensor.shape)
        normalization = name.rsplit(".", 1)[0] + ".running_mean" in state
        if name.endswith(".running_var") or (normalization and name.endswith(".weight")):
            values = 0.5 + u
        elif tensor.dim() < 2:
            values = 0.2 * (u - 0.5)
        else:
            values = 2 * (u - 0.5) * math.sqrt(6 / tensor[0].numel())
        tensor.copy_(values)


def digest(model):
    text = "".join("%s %s\n" % (k, "x".join(map(str, v.shape))) for k, v in model.state_dict().items()
                   if not k.endswith("num_batches_tracked"))
    return hashlib.sha256(text.encode()).hexdigest()


VGG = {11: (1, 1, 2, 2, 2), 13: (2, 2, 2, 2, 2), 16: (2, 2, 3, 3, 3), 19: (2, 2, 4, 4, 4)}


class Vgg(nn.Module):
    def __init__(self, depth, norm, large, multiplier, classes, pooling=nn.MaxPool2d):
        super().__init__()
        layers, inputs = [], 3
        for stage, width in enumerate((64, 128, 256, 512, 512)):
            for _ in range(VGG[depth][stage]):
                outputs = round(width * multiplier)
                layers.append(nn.Conv2d(inputs, outputs, 3, padding=1))
                layers += [nn.BatchNorm2d(outputs)] if norm else []
                layers.append(nn.ReLU())
                inputs = outputs
            layers.append(pooling(2, 2))
        self.features, self.large = nn.Sequential(*layers), large
        hidden = round(4096 * multiplier)
        self.classifier = nn.Sequential(
            nn.Linear(inputs * 49, hidden), nn.ReLU(), nn.Dropout(), nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(),
            nn.Linear(hidden, classes)) if large else nn.Linear(inputs, classes)

    def forward(self, x):
        x = self.features(x)
        x = F.adaptive_avg_pool2d(x, 7) if self.large else x
        return self.classifier(torch.flatten(x, 1))


class AlexNet(nn.Module):
    def __init__(self, large, multiplier, classes):
        super().__init__()
        w = [round(n * multiplier) for n in (64, 192, 384, 256, 256, 4096)]
        first, second, k = (((11, 4, 2), (5, 1, 2), 3) if large else ((3, 2, 1), (3, 1, 1), 2))
        self.features = nn.Sequential(
            nn.Conv2d(3, w[0], *first), nn.ReLU(), nn.MaxPool2d(k, 2),
            nn.Conv2d(w[0], w[1], *second), nn.ReLU(), nn.MaxPool2d(k, 2),
            nn.Conv2d(w[1], w[2], 3, 1, 1), nn.ReLU(), nn.Conv2d(w[2], w[3], 3, 1, 1), nn.ReLU(),
            nn.Conv2d(w[3], w[4], 3, 1, 1), nn.ReLU(), nn.MaxPool2d(k, 2))
        self.large = large
        self.classifier = nn.Sequential(
            nn.Dropout(), nn.Linear(w[4] * (36 if large else 4), w[5]), nn.ReLU(), nn.Dropout(), nn.Linear(w[5], w[5]),
            nn.ReLU(), nn.Linear(w[5], classes))

    def forward(self, x):
        x = self.features(x)
        x = F.adaptive_avg_pool2d(x, 6) if self.large else x
        return self.classifier(torch.flatten(x, 1))


class LeNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(3, 6, 5), nn.Conv2d(6, 16, 5)
        self.fc1, self.fc2, self.fc3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = torch.flatten(F.max_pool2d(F.relu(self.conv2(x)), 2), 1)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x)))))


RESNET = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}


class Block(nn.Module):
    def __init__(self, inputs, width, stride, deep, large):
        super().__init__()
        outputs = 4 * width if deep else width
        if deep:
            self.conv1, self.bn1 = nn.Conv2d(inputs, width, 1, bias=False), nn.BatchNorm2d(width)
            self.conv2, self.bn2 = nn.Conv2d(width, width, 3, stride, 1, bias=False), nn.BatchNorm2d(width)
            self.conv3, self.bn3 = nn.Conv2d(width, outputs, 1, bias=False), nn.BatchNorm2d(outputs)
        else:
            self.conv1, self.bn1 = nn.Conv2d(inputs, width, 3, stride, 1, bias=False), nn.BatchNorm2d(width)
            self.conv2, self.bn2 = nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width)
        self.deep, self.cut = deep, None
        if stride != 1 or inputs != outputs:
            cut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))
            self.cut = [cut]
            setattr(self, "downsample" if large else "shortcut", cut)

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        if self.deep:
            y = self.bn3(self.conv3(F.relu(y)))
        return F.relu(y + (self.cut[0](x) if self.cut else x))


class ResNet(nn.Module):
    def __init__(self, depth, large, width, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(3, width, 7, 2, 3, bias=False) if large else nn.Conv2d(3, width, 3, 1, 1, bias=False)
        self.bn1, self.large, inputs = nn.BatchNorm2d(width), large, width
        for stage, count in enumerate(RESNET[depth]):
            blocks = []
            for block in range(count):
                stride = 2 if stage > 0 and block == 0 else 1
                blocks.append(Block(inputs, width << stage, stride, depth >= 50, large))
                inputs = (width << stage) * (4 if depth >= 50 else 1)
            setattr(self, "layer%d" % (stage + 1), nn.Sequential(*blocks))
        setattr(self, "fc" if large else "linear", nn.Linear(inputs, classes))

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = F.max_pool2d(x, 3, 2, 1) if self.large else x
        for stage in range(1, 5):
            x = getattr(self, "layer%d" % stage)(x)
        x = torch.flatten(F.adaptive_avg_pool2d(x, 1), 1)
        return (self.fc if self.large else self.linear)(x)


class Excitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.se1, self.se2 = nn.Conv2d(channels, squeezed, 1), nn.Conv2d(squeezed, channels, 1)

    def forward(self, x):
        return x * torch.sigmoid(self.se2(F.silu(self.se1(F.adaptive_avg_pool2d(x, 1)))))


class Inverted(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride, expansion):
        super().__init__()
        inner = inputs * expansion
        self.add, self.expand = stride == 1 and inputs == outputs, expansion > 1
        self.conv1, self.bn1 = nn.Conv2d(inputs, inner, 1, bias=False), nn.BatchNorm2d(inner)
        self.conv2 = nn.Conv2d(inner, inner, kernel, stride, kernel // 2, groups=inner, bias=False)
        self.bn2, self.se = nn.BatchNorm2d(inner), Excitation(inner, inputs // 4)
        self.conv3, self.bn3 = nn.Conv2d(inner, outputs, 1, bias=False), nn.BatchNorm2d(outputs)
        if not self.expand:
            # Unused where there is no expansion, and left out of the network.
            del self.conv1, self.bn1

    def forward(self, x):
        y = F.silu(self.bn1(self.conv1(x))) if self.expand else x
        y = self.bn3(self.conv3(self.se(F.silu(self.bn2(self.conv2(y))))))
        return y + x if self.add else y


class EfficientNet(nn.Module):
    def __init__(self, multiplier, classes):
        super().__init__()
        scaled = lambda n: round(n * multiplier)
        inputs, blocks = scaled(32), []
        self.conv1, self.bn1 = nn.Conv2d(3, inputs, 3, 1, 1, bias=False), nn.BatchNorm2d(inputs)
        for e, w, r, k, s in ((1, 16, 1, 3, 1), (6, 24, 2, 3, 2), (6, 40, 2, 5, 2), (6, 80, 3, 3, 2), (6, 112, 3, 5, 1),
                              (6, 192, 4, 5, 2), (6, 320, 1, 3, 1)):
            for repeat in range(r):
                blocks.append(Inverted(inputs, scaled(w), k, s if repeat == 0 else 1, e))
                inputs = scaled(w)
        self.layers, self.linear = nn.Sequential(*blocks), nn.Linear(inputs, classes)

    def forward(self, x):
        x = self.layers(F.silu(self.bn1(self.conv1(x))))
        return self.linear(torch.flatten(F.adaptive_avg_pool2d(x, 1), 1))


class FullyConnected(nn.Module):
    def __init__(self, layers, width, classes):
        super().__init__()
        self.count = layers
        sizes = [3 * 8 * 8] + [width] * (layers - 1) + [classes]
        for i in range(layers):
            setattr(self, "fc%d" % (i + 1), nn.Linear(sizes[i], sizes[i + 1], bias=i < layers - 1))

    def forward(self, x):
        x = torch.flatten(x, 1)
        for i in range(1, self.count):
            layer = getattr(self, "fc%d" % i)
            x = F.relu(x @ layer.weight.T / math.sqrt(x.shape[1]) + layer.bias)
        return x @ getattr(self, "fc%d" % self.count).weight.T / x.shape[1]


class LineCnn(nn.Module):
    def __init__(self, layers, width, kernel, stride):
        super().__init__()
        self.count, self.kernel, self.stride, self.width = layers, kernel, stride, width
        for i in range(layers):
            setattr(self, "conv%d" % (i + 1), nn.Conv2d(3 if i == 0 else width, width, (1, kernel)))
        self.readout = nn.Linear(width, 1)

    def forward(self, x):
        x = x[:, :, 0, :]
        for i in range(self.count):
            layer = getattr(self, "conv%d" % (i + 1))
            padded = F.pad(x, ((self.kernel - 1) // 2, self.kernel // 2), mode="circular")
            y = F.conv1d(padded, layer.weight[:, :, 0] / math.sqrt(x.shape[1] * self.kernel), None, self.stride)
            x = math.sqrt(self.kernel) * F.relu(y + layer.bias[None, :, None])
        return (x.mean(2) * self.readout.weight[0]).mean(1, keepdim=True) + self.readout.bias


class LinearCnn(nn.Module):
    def __init__(self, filters):
        super().__init__()
        self.conv1 = nn.Conv2d(3, filters, 3, bias=False)

    def forward(self, x):
        return self.conv1(x).mean((2, 3)).sum(1, keepdim=True)


def cases():
    vision = torchvision.models
    for depth in VGG:
        for norm in (False, True):
            yield "vgg%d%s" % (depth, "_bn" if norm else ""), Vgg(depth, norm, False, 1, 10), \
                Vgg(depth, norm, False, 0.25, 10), (3, 32, 32)
            full = getattr(vision, "vgg%d%s" % (depth, "_bn" if norm else ""))(weights=None, init_weights=False)
            yield "vision_vgg%d%s" % (depth, "_bn" if norm else ""), full, Vgg(depth, norm, True, 0.0625, 10), (3, 40, 64)
    yield "vgg11_average", Vgg(11, False, False, 1, 10), Vgg(11, False, False, 0.25, 10, nn.AvgPool2d), (3, 32, 32)
    yield "alexnet", AlexNet(False, 1, 10), AlexNet(False, 0.125, 10), (3, 32, 32)
    yield "vision_alexnet", vision.alexnet(weights=None), AlexNet(True, 0.125, 10), (3, 96, 80)
    yield "lenet", LeNet(10), LeNet(10), (3, 32, 32)
    for depth in RESNET:
        yield "resnet%d" % depth, ResNet(depth, False, 64, 10), ResNet(depth, False, 16, 10), (3, 32, 32)
        yield "vision_resnet%d" % depth, getattr(vision, "resnet%d" % depth)(weights=None), \
            ResNet(depth, True, 16, 10), (3, 64, 80)
    yield "efficientnet-b0", EfficientNet(1, 10), EfficientNet(0.5, 10), (3, 32, 32)
    for layers in (2, 4, 6):
        yield "fully-connected%d" % layers, FullyConnected(layers, 64, 10), FullyConnected(layers, 64, 10), (3, 8, 8)
    yield "line-cnn_even", LineCnn(3, 8, 2, 2), LineCnn(3, 8, 2, 2), (3, 1, 16)
    yield "line-cnn_odd", LineCnn(3, 8, 5, 1), LineCnn(3, 8, 5, 1), (3, 1, 16)
    yield "linear-cnn", LinearCnn(12), LinearCnn(12), (3, 9, 7)


with open(sys.argv[1], "w") as out, torch.no_grad():
    for key, full, small, shape in cases():
        fill(small)
        image = 2 * number(IMAGE, math.prod(shape)).reshape(1, *shape) - 1
        result = small.eval()(image)[0]
        out.write(" ".join([key, digest(full)] + ["%.12g" % v for v in result.tolist()]) + "\n")
