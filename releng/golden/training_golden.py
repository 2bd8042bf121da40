"""Writes the golden trajectories of org.stratoscope.network.tests with PyTorch (the first two written with 1.13.0, the others with
2.13.0; CPU, float64).

Usage: python3 training_golden.py FOLDER
A small network with formula weights is trained by torch.optim on formula images. Only the order of the images is
random: Stratoscope's named streams (SHA-256 and SplitMix64), here in Python, with seed 11.
"""
import hashlib
import math
import struct
import sys
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
MASK = (1 << 64) - 1


class Stream:
    def __init__(self, key):
        self.key, self.state = key, int.from_bytes(key[:8], "big")

    @staticmethod
    def of(seed):
        return Stream(hashlib.sha256(struct.pack(">q", seed) + b"stratoscope").digest())

    def derive(self, name):
        return Stream(hashlib.sha256(self.key + name.encode()).digest())

    def next_long(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def next_int(self, bound):
        limit = (1 << 31) - (1 << 31) % bound
        while True:
            bits = self.next_long() >> 33
            if bits < limit:
                return bits % bound

    def permutation(self, size):
        order = [0] * size
        for i in range(size):
            other = self.next_int(i + 1)
            order[i] = order[other]
            order[other] = i
        return order


class Net(nn.Module):
    def __init__(self, outputs):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3, padding=1)
        self.bn = nn.BatchNorm2d(4)
        self.linear = nn.Linear(36, outputs)

    def forward(self, x):
        return self.linear(F.max_pool2d(F.relu(self.bn(self.conv(x))), 2).flatten(1))


def formula(model):
    tensors = [(n, t) for n, t in model.state_dict().items() if not n.endswith("num_batches_tracked")]
    for p, (name, tensor) in enumerate(tensors):
        values = 0.3 * torch.sin(1.7 * torch.arange(tensor.numel()) + p) + (1.0 if name.endswith("var") else 0.0)
        tensor.copy_(values.reshape(tensor.shape))
    return tensors


def cross_entropy(logits, labels):
    return F.cross_entropy(logits, labels)


def hinge(outputs, labels):
    return F.relu(1 - (2.0 * labels - 1) * outputs[:, 0]).mean()


def squared(outputs, labels):
    if outputs.shape[1] == 1:
        return F.mse_loss(outputs[:, 0], 2.0 * labels - 1)
    return F.mse_loss(outputs, F.one_hot(labels, outputs.shape[1]).double())


def train(path, outputs, classes, loss, epochs, batch, drop_last, decay_all, scheduler, create, ridge=0.0, frozen=()):
    count = 20
    # rounded to float32, as data sets give their images
    images = torch.sin(0.37 * torch.arange(count * 72) + 0.001 * torch.arange(count * 72) ** 2)
    images = images.float().double().reshape(count, 2, 6, 6)
    labels = torch.arange(count) % classes
    model = Net(outputs)
    tensors = formula(model)
    for name in frozen:
        model.get_submodule(name).requires_grad_(False)
    groups = [{"params": [p for p in model.parameters() if decay_all or p.ndim != 1], "weight_decay": 0.01},
              {"params": [p for p in model.parameters() if not decay_all and p.ndim == 1], "weight_decay": 0.0}]
    optimizer = create([g for g in groups if g["params"]])
    schedule = scheduler(optimizer)
    shuffle = Stream.of(11).derive("shuffle")
    losses = []
    for epoch in range(epochs):
        order = shuffle.derive("#%d" % epoch).permutation(count)
        for first in range(0, count, batch):
            chosen = order[first:first + batch]
            if drop_last and len(chosen) < batch:
                continue
            optimizer.zero_grad()
            value = loss(model(images[chosen]), labels[chosen])
            # one convolution of four filters: H = 4, K = 1; the value written is that without the ridge
            (value + ridge * model.conv.weight.square().sum() / (4 * 1)).backward()
            optimizer.step()
            losses.append(value.item())
        schedule.step()
    with open(path, "w") as file:
        file.write("losses " + " ".join("%.15g" % v for v in losses) + "\n")
        for name, tensor in tensors:
            file.write(name + " " + " ".join("%.15g" % v for v in tensor.flatten().tolist()) + "\n")


if __name__ == "__main__":
    optim = torch.optim.lr_scheduler
    folder = sys.argv[1]
    cosine = lambda fraction, epochs: lambda o: optim.LambdaLR(
        o, lambda e: (1 + math.cos(math.pi * e / (fraction * epochs))) / 2)
    sgd = lambda momentum, **more: lambda groups: torch.optim.SGD(groups, lr=0.1, momentum=momentum, **more)
    train(folder + "/cross_entropy.txt", 3, 3, cross_entropy, 5, 8, False, False, cosine(0.8, 5), sgd(0.9))
    train(folder + "/hinge.txt", 1, 2, hinge, 5, 8, True, True, lambda o: optim.StepLR(o, 2, 0.3), sgd(0.0))
    # 50 steps each
    train(folder + "/nesterov.txt", 3, 3, cross_entropy, 10, 4, False, False,
          lambda o: optim.StepLR(o, 4, 0.3), sgd(0.9, nesterov=True))
    train(folder + "/adam.txt", 3, 3, squared, 10, 4, False, True, lambda o: optim.LambdaLR(o, lambda e: 1.0),
          lambda groups: torch.optim.Adam(groups, lr=0.01, betas=(0.8, 0.99), eps=1e-6))
    # The bias before the normalisation has no gradient; without decay Adam would make whole steps of rounding errors.
    train(folder + "/adam_cosine.txt", 3, 3, cross_entropy, 10, 4, False, True, cosine(0.8, 10),
          lambda groups: torch.optim.Adam(groups, lr=0.003))
    train(folder + "/ridge.txt", 1, 2, squared, 10, 4, False, False, cosine(1.0, 10), sgd(0.5), ridge=0.3)
    train(folder + "/frozen.txt", 3, 3, cross_entropy, 10, 4, False, True, lambda o: optim.LambdaLR(o, lambda e: 1.0),
          sgd(0.9), frozen=("conv", "bn"))
