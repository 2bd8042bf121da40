"""Writes the golden patch-AGOPs of org.stratoscope.metrics.agop.tests with PyTorch (written with 2.13.0, CPU, float64).

Usage: python3 patch_agop_golden.py FILE
Two networks with weights and images from a formula that PatchAgopGoldenTests repeats in Java. Each layer in turn is rewritten
as a function of the windows it sees, which are made independent variables, and autograd gives the gradient of every output
with respect to every window; G sums their outer products. Groups have windows and matrices of their own. Every line is:
network, layer, trace and norm of G, quadratic forms of G with four vectors of signs, Pearson's correlation and cosine of F
with G, with its square root and with its power 0.3, Pearson's correlation with the G of gradients less their mean over
windows. The rotated control is the mean over draws of random rotations, with its standard error.
"""
import sys
import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
ROTATIONS = 2000


def wave(number, shape, scale):
    m = np.arange(int(np.prod(shape)), dtype=np.int64)
    return torch.from_numpy(scale * np.sin(1.1 * m + (m * m % 140) / 20.0 + 0.7 * number).reshape(shape))


class Net:
    """Runs a network; the layer of that name is a function of windows that require a gradient."""

    def __init__(self, windowed=None):
        self.windowed, self.count, self.names, self.windows, self.weight = windowed, 0, [], None, None

    def parameter(self, shape, scale):
        self.count += 1
        return wave(self.count, shape, scale)

    def conv(self, name, x, outputs, kernel, bias, groups=1, stride=(1, 1), padding=(0, 0), dilation=(1, 1)):
        size = x.shape[1] // groups * kernel[0] * kernel[1]
        w = self.parameter((outputs, x.shape[1] // groups, *kernel), 1.5 / np.sqrt(size))
        b = self.parameter((outputs,), 0.3) if bias else None
        self.names.append(name)
        if name != self.windowed:
            return F.conv2d(x, w, b, stride, padding, dilation, groups)
        n, k = x.shape[0], outputs // groups
        high = (x.shape[2] + 2 * padding[0] - dilation[0] * (kernel[0] - 1) - 1) // stride[0] + 1
        self.windows = F.unfold(x, kernel, dilation, padding, stride).reshape(n, groups, size, -1).requires_grad_(True)
        self.weight = w.reshape(groups, k, size)
        y = torch.einsum("gkd,ngdp->ngkp", self.weight, self.windows).reshape(n, outputs, high, -1)
        return y if b is None else y + b.reshape(1, -1, 1, 1)

    def linear(self, name, x, outputs):
        w = self.parameter((outputs, x.shape[1]), 1.5 / np.sqrt(x.shape[1]))
        b = self.parameter((outputs,), 0.3)
        self.names.append(name)
        if name == self.windowed:
            x = x.reshape(x.shape[0], 1, -1, 1).requires_grad_(True)
            self.windows, self.weight = x, w.unsqueeze(0)
            x = x.reshape(x.shape[0], -1)
        return x @ w.T + b


def planes(net):
    x = wave(100, (3, 4, 9, 9), 1.0)
    x = torch.tanh(net.conv("grouped", x, 8, (3, 3), True, 2, (2, 2), (1, 1)))
    x = torch.relu(net.conv("depthwise", x, 8, (3, 3), False, 8, padding=(2, 2), dilation=(2, 2)))
    x = torch.tanh(net.conv("pointwise", x, 6, (1, 1), True))
    y = torch.relu(net.conv("block.conv1", x, 6, (3, 3), True, padding=(1, 1)))
    x = x + net.conv("block.conv2", y, 6, (3, 3), False, padding=(1, 1))
    x = torch.tanh(net.conv("multiplier", x, 12, (2, 3), True, 6, (2, 1)))
    x = torch.tanh(net.conv("expand", x, 20, (1, 1), True))
    x = torch.relu(net.conv("many", x, 132, (1, 1), True))
    x = torch.tanh(net.linear("hidden", torch.flatten(x, 1), 7))
    return net.linear("output", x, 3)


def line(net):
    x = wave(200, (3, 2, 1, 24), 1.0)
    x = torch.tanh(net.conv("first", x, 5, (1, 3), True, stride=(1, 2), padding=(0, 1)))
    x = torch.tanh(net.conv("second", x, 6, (1, 4), False, dilation=(1, 2), padding=(0, 1)))
    return net.linear("output", torch.flatten(x, 1), 3)


def power(matrix, exponent):
    values, vectors = torch.linalg.eigh(matrix)
    values = torch.where(values > 1e-13 * values[-1], values, 0.0)
    return vectors @ torch.diag(torch.where(values > 0, values**exponent, 0.0)) @ vectors.T


def entries(blocks):
    return torch.cat([block.flatten() for block in blocks])


def cosine(a, b):
    return (a @ b / torch.sqrt((a @ a) * (b @ b))).item()


def pearson(a, b):
    return cosine(a - a.mean(), b - b.mean())


def rotated(f, g):
    generator = torch.Generator().manual_seed(3)
    draws = []
    for _ in range(ROTATIONS):
        turned = []
        for block in g:
            q, r = torch.linalg.qr(torch.randn(block.shape, generator=generator))
            q = q * torch.sign(torch.diagonal(r))
            turned.append(q @ block @ q.T)
        draws.append(pearson(entries(f), entries(turned)))
    return np.mean(draws), np.std(draws) / np.sqrt(ROTATIONS)


def numbers(network, name):
    net = Net(name)
    outputs = network(net)
    n = outputs.shape[0]
    g, centred = 0, 0
    for o in range(outputs.shape[1]):
        gradient = torch.autograd.grad(outputs[:, o].sum(), net.windows, retain_graph=True)[0]
        g = g + torch.einsum("ngdp,ngep->gde", gradient, gradient) / n
        gradient = gradient - gradient.mean((0, 3), keepdim=True)
        centred = centred + torch.einsum("ngdp,ngep->gde", gradient, gradient) / n
    f = torch.einsum("gkd,gke->gde", net.weight, net.weight)
    result = [sum(torch.trace(block) for block in g).item(), entries(g).norm().item()]
    for j in range(4):
        signs = torch.sign(wave(300 + j, (g.shape[1],), 1.0))
        result.append(sum(signs @ block @ signs for block in g).item())
    for exponent in (1.0, 0.5, 0.3):
        powers = [block if exponent == 1 else power(block, exponent) for block in g]
        result += [pearson(entries(f), entries(powers)), cosine(entries(f), entries(powers))]
    result.append(pearson(entries(f), entries(centred)))
    return result + list(rotated(f, g))


if __name__ == "__main__":
    with open(sys.argv[1], "w") as file:
        for label, network in (("planes", planes), ("line", line)):
            net = Net()
            network(net)
            for name in net.names:
                row = ["%.15g" % value for value in numbers(network, name)]
                file.write(" ".join([label, name] + row) + "\n")
                print(label, name, row)
