"""Writes the golden pullbacks of org.stratoscope.network.tests with PyTorch (written with 2.13.0, CPU, float64).

Usage: python3 vjp_golden.py FOLDER
Four networks with weights, images and cotangents from a formula that VjpGoldenTests repeats in Java. For every layer, the
vector-Jacobian product of the cotangent is written as its Euclidean norm and 16 projections on vectors of signs, from the
same formula. Every line is: mode, layer, number of values, norm, projections. Prints how far PyTorch's own float32 is off.
"""
import sys
import numpy as np
import torch
import torch.nn.functional as F

IMAGES, CLASSES, PROJECTIONS = 2, 10, 16


def bits(stream, count):
    """SplitMix64's finaliser of the numbers stream * 2^32 + 0, 1, 2 and so on."""
    with np.errstate(over="ignore"):
        z = (np.uint64(stream) << np.uint64(32)) + np.arange(1, count + 1, dtype=np.uint64)
        z = z * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def uniform(stream, shape):
    """Numbers in [-0.5, 0.5) that float32 holds exactly."""
    count = int(np.prod(shape))
    return ((bits(stream, count) >> np.uint64(40)).astype(np.float64) * 2.0**-24 - 0.5).reshape(shape)


def signs(projection, count):
    return torch.from_numpy(1.0 - 2.0 * (bits(1_000_000 + projection, count) >> np.uint64(63)).astype(np.float64))


class Net:
    """Runs a network function, inventing each parameter when it is first met, in the order of Stratoscope's graph."""

    def __init__(self, seed, training, dtype):
        self.stream, self.training, self.dtype, self.values = seed * 1000, training, dtype, {}

    def formula(self, shape, factor, shift=0.0):
        self.stream += 1
        # rounded to float32, so that both precisions begin with the same numbers
        values = (uniform(self.stream, shape) * factor + shift).astype(np.float32)
        return torch.from_numpy(values).to(self.dtype).requires_grad_(True)

    def keep(self, name, value):
        value.retain_grad()
        self.values[name] = value
        return value

    def conv(self, name, x, outputs, kernel, bias=False, groups=1, **options):
        inputs = x.shape[1] // groups
        weight = self.formula((outputs, inputs, *kernel), np.sqrt(24.0 / (inputs * kernel[0] * kernel[1])))
        b = self.formula((outputs,), 0.2) if bias else None
        return self.keep(name, F.conv2d(x, weight, b, groups=groups, **options))

    def norm(self, name, x):
        c = (x.shape[1],)
        weight, b = self.formula(c, 0.5, 1.0), self.formula(c, 0.5)
        mean, var = self.formula(c, 0.5).detach(), self.formula(c, 1.0, 1.0).detach()
        return self.keep(name, F.batch_norm(x, mean, var, weight, b, self.training, 0.1, 1e-5))

    def linear(self, name, x, outputs):
        weight = self.formula((outputs, x.shape[1]), np.sqrt(24.0 / x.shape[1]))
        return self.keep(name, F.linear(x, weight, self.formula((outputs,), 0.2)))


def resnet20(n, x):
    x = n.keep("relu", F.relu(n.norm("bn1", n.conv("conv1", x, 16, (3, 3), padding=1))))
    for stage, width in enumerate((16, 32, 64), 1):
        for block in range(3):
            at = "layer%d.%d." % (stage, block)
            stride = 2 if stage > 1 and block == 0 else 1
            y = n.norm(at + "bn1", n.conv(at + "conv1", x, width, (3, 3), stride=stride, padding=1))
            y = n.norm(at + "bn2", n.conv(at + "conv2", n.keep(at + "relu1", F.relu(y)), width, (3, 3), padding=1))
            if stride == 2:
                x = n.keep(at + "shortcut", F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, width // 4, width // 4)))
            x = n.keep(at + "relu2", F.relu(n.keep(at + "add", y + x)))
    x = n.keep("flatten", torch.flatten(n.keep("pool", F.adaptive_avg_pool2d(x, 1)), 1))
    return n.linear("linear", x, CLASSES)


def vgg(n, x):
    for block, width in enumerate((16, 32)):
        for i in range(2):
            at = "%d.%d" % (block, i)
            x = n.keep("relu" + at, F.relu(n.conv("conv" + at, x, width, (3, 3), True, padding=1)))
        x = n.keep("pool%d" % block, F.max_pool2d(x, 2, 2))
    x = n.keep("hidden.relu", F.relu(n.linear("hidden", n.keep("flatten", torch.flatten(x, 1)), 32)))
    return n.linear("linear", x, CLASSES)


def depthwise(n, x):
    x = n.keep("relu", F.relu6(n.norm("bn", n.conv("conv", x, 16, (3, 3), stride=2, padding=1))))
    for i, (width, stride) in enumerate(((24, 1), (32, 2), (48, 1))):
        at = "block%d." % i
        x = n.norm(at + "bn1", n.conv(at + "depthwise", x, x.shape[1], (3, 3), False, x.shape[1], stride=stride, padding=1))
        x = n.keep(at + "relu1", F.relu6(x))
        x = n.norm(at + "bn2", n.conv(at + "pointwise", x, width, (1, 1)))
        x = n.keep(at + "silu", F.silu(x))
    x = n.keep("flatten", torch.flatten(n.keep("pool", F.adaptive_avg_pool2d(x, 1)), 1))
    return n.linear("linear", x, CLASSES)


def one_dimensional(n, x):
    for i, (width, function) in enumerate(((16, F.relu), (24, torch.tanh), (32, F.gelu))):
        x = n.keep("pad%d" % i, F.pad(x, (1, 1, 0, 0)))
        x = n.conv("conv%d" % i, x, width, (1, 3), True, stride=2)
        x = n.keep("activation%d" % i, function(x))
    x = n.keep("flatten", torch.flatten(n.keep("pool", F.adaptive_avg_pool2d(x, 1)), 1))
    return n.linear("linear", x, CLASSES)


def pullbacks(network, shape, seed, training, dtype):
    n = Net(seed, training, dtype)
    images = torch.from_numpy(4 * uniform(seed * 1000 + 900, (IMAGES, *shape))).to(dtype).requires_grad_(True)
    cotangent = torch.from_numpy(uniform(seed * 1000 + 901, (IMAGES, CLASSES))).to(dtype)
    network(n, images).backward(cotangent)
    return {name: value.grad.double().flatten() for name, value in n.values.items()}


def write(path, network, shape, seed):
    worst = 0.0
    with open(path, "w") as file:
        for mode in ("evaluation", "batch"):
            exact = pullbacks(network, shape, seed, mode == "batch", torch.float64)
            single = pullbacks(network, shape, seed, mode == "batch", torch.float32)
            for name, value in exact.items():
                numbers = [value.norm().item()]
                numbers += [(signs(p, len(value)) @ value).item() for p in range(PROJECTIONS)]
                file.write(" ".join([mode, name, str(len(value))] + ["%.15g" % v for v in numbers]) + "\n")
                worst = max(worst, ((single[name] - value).norm() / value.norm()).item())
    print(path, "float32 is off by at most", worst)
    return worst


if __name__ == "__main__":
    # Seed 1 puts a value so close to the kink of a ReLU that float32 takes the other side.
    write(sys.argv[1] + "/vjp_resnet20.txt", resnet20, (3, 16, 16), 11)
    write(sys.argv[1] + "/vjp_vgg.txt", vgg, (3, 16, 16), 2)
    write(sys.argv[1] + "/vjp_depthwise.txt", depthwise, (3, 16, 16), 3)
    write(sys.argv[1] + "/vjp_one_dimensional.txt", one_dimensional, (2, 1, 64), 4)
