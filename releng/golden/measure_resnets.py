"""Golden values for `measure` on the four CIFAR ResNets, from an implementation of its own in PyTorch.

Usage, from the root of a checkout whose product is built:

    /usr/bin/python3 releng/golden/measure_resnets.py DATA releng/org.stratoscope.acceptance/src/test/resources/golden/resnets.csv

DATA is the folder with cifar10/ and weights/. The product supplies only the inputs (--save-probes): images, deformed and
noisy images. Networks, sensitivities, patch statistics, profiles and gradients are computed here, in double precision, by
ways unlike the product's: hooks instead of a graph, sums over all pairs of images, unfolded patches, gradients with
respect to every patch. Written with PyTorch 1.13.1 (Debian python3-torch).
"""
import csv
import os
import subprocess
import sys
import tempfile

import numpy as np
import torch
import torch.nn.functional as F

IMAGES = 40
AGOP_IMAGES = 4
DEPTHS = (20, 32, 44, 56)
DATASET = "cifar10:folder=%s,split=test,mean=0.485/0.456/0.406,std=0.229/0.224/0.225"


def network_spec(data, depth):
    return "resnet-cifar:depth=%d,weights=%s/weights/cifar10/akamaster_resnet%d.th" % (depth, data, depth)


def product(data, depth, metric, settings, out):
    command = ["./stratoscope", "measure", metric, "--network", network_spec(data, depth), "--dataset",
               DATASET % os.path.join(data, "cifar10"), "--save-probes", "--out", out, "--precision", "float64"]
    for name, value in settings.items():
        command += ["--set", "%s=%s" % (name, value)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    folder = os.path.join(out, "tasks", "0000", "arrays", metric, "trained")
    return {f[:-4]: np.load(os.path.join(folder, f)) for f in os.listdir(folder)} if os.path.isdir(folder) else {}


class ResNet:
    """The option-A CIFAR ResNet as a function; `record` sees the output of every step by name."""

    def __init__(self, path, depth):
        state = torch.load(path, map_location="cpu")["state_dict"]
        self.state = {k.replace("module.", "", 1): v.double() for k, v in state.items()}
        self.blocks = (depth - 2) // 6

    def conv(self, name, x, stride, record):
        # A convolution as a product with unfolded patches, so that gradients by patch are at hand.
        weight = self.state[name + ".weight"]
        patches = F.unfold(x, 3, padding=1, stride=stride)
        record("patches " + name, patches)
        side = (x.shape[2] + 2 - 3) // stride + 1
        y = torch.einsum("kd,ndp->nkp", weight.reshape(weight.shape[0], -1), patches)
        y = y.reshape(x.shape[0], -1, side, side)
        record(name, y)
        return y

    def norm(self, name, x, record):
        s = self.state
        y = F.batch_norm(x, s[name + ".running_mean"], s[name + ".running_var"], s[name + ".weight"], s[name + ".bias"])
        record(name, y)
        return y

    def relu(self, name, x, record):
        y = torch.relu(x)
        record(name, y)
        return y

    def __call__(self, x, record):
        x = self.relu("relu1", self.norm("bn1", self.conv("conv1", x, 1, record), record), record)
        for stage in (1, 2, 3):
            for block in range(self.blocks):
                name = "layer%d.%d." % (stage, block)
                stride = 2 if stage > 1 and block == 0 else 1
                y = self.norm(name + "bn1", self.conv(name + "conv1", x, stride, record), record)
                y = self.relu(name + "relu1", y, record)
                y = self.norm(name + "bn2", self.conv(name + "conv2", y, 1, record), record)
                if stride == 2:
                    planes = y.shape[1]
                    x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, planes // 4, planes // 4))
                x = self.relu(name + "relu2", y + x, record)
        x = x.mean(dim=(2, 3))
        record("pool", x)
        x = F.linear(x, self.state["linear.weight"], self.state["linear.bias"])
        record("linear", x)
        return x


def recorded(net, x):
    seen = {}
    net(x, lambda name, value: seen.__setitem__(name, value))
    return seen


def sensitivity(net, arrays):
    with torch.no_grad():
        runs = [recorded(net, torch.from_numpy(arrays[k]).double()) for k in ("images", "perturbed", "noisy")]
    rows = []
    for name, clean in runs[0].items():
        if name.startswith("patches "):
            continue
        clean, moved, noisy = (r[name].reshape(len(clean), -1) for r in runs)
        pairs = sum(((clean - one) ** 2).sum(1).mean() for one in clean) / len(clean) + 1e-10
        d = ((moved - clean) ** 2).sum(1).mean()
        g = ((noisy - clean) ** 2).sum(1).mean()
        rows += [("D", name, "", d / pairs), ("G", name, "", g / pairs), ("R", name, "", d / g)]
    return rows


def energy(net, images):
    patches = F.unfold(torch.from_numpy(images).double(), 3).permute(0, 2, 1).reshape(-1, 27)
    patches = patches - patches.mean(0)
    values, vectors = torch.linalg.eigh(patches.T @ patches / len(patches))
    values, vectors = values.flip(0), vectors.flip(1)
    weight = net.state["conv1.weight"].reshape(16, -1)
    profile = ((weight @ vectors) ** 2).mean(0).sqrt()
    return [("energy", "conv1", i, e) for i, e in enumerate(profile)] + [
        ("lambda", "conv1", i, v.sqrt()) for i, v in enumerate(values)]


def pearson(a, b):
    a, b = a - a.mean(), b - b.mean()
    return (a * b).sum() / (a.norm() * b.norm())


def cosine(a, b):
    return (a * b).sum() / (a.norm() * b.norm())


def agop(net, images):
    x = torch.from_numpy(images).double().requires_grad_(True)
    seen = recorded(net, x)
    names = [n for n in seen if n.startswith("patches ")]
    sums = {n: 0 for n in names}
    for output in range(10):
        gradients = torch.autograd.grad(seen["linear"][:, output].sum(), [seen[n] for n in names], retain_graph=True)
        for n, g in zip(names, gradients):
            g = g.permute(1, 0, 2).reshape(g.shape[1], -1)
            sums[n] = sums[n] + g @ g.T
    rows = []
    for n in names:
        name = n[len("patches "):]
        weight = net.state[name + ".weight"]
        weight = weight.reshape(weight.shape[0], -1)
        f = weight.T @ weight
        values, vectors = torch.linalg.eigh(sums[n])
        root = vectors @ torch.diag(values.clamp(min=0).sqrt()) @ vectors.T
        rows += [("agop_pearson", name, "", pearson(f, sums[n])), ("agop_cosine", name, "", cosine(f, sums[n])),
                 ("agop_pearson@sqrt", name, "", pearson(f, root)), ("agop_cosine@sqrt", name, "", cosine(f, root))]
    return rows


def main(data, target):
    rows = []
    for depth in DEPTHS:
        net = ResNet("%s/weights/cifar10/akamaster_resnet%d.th" % (data, depth), depth)
        with tempfile.TemporaryDirectory() as folder:
            arrays = product(data, depth, "sensitivity", {"images": IMAGES}, os.path.join(folder, "run"))
        found = [("sensitivity",) + r for r in sensitivity(net, arrays)]
        found += [("energy-profile",) + r for r in energy(net, arrays["images"])]
        found += [("agop-correlation",) + r for r in agop(net, arrays["images"][:AGOP_IMAGES])]
        rows += [(depth,) + r[:-1] + (repr(float(r[-1])),) for r in found]
        print(depth, len(found), file=sys.stderr, flush=True)
    with open(target, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["depth", "metric", "statistic", "layer_name", "index", "value"])
        writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
