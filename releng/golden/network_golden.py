"""Writes the golden values of org.stratoscope.network.tests with PyTorch (written with 1.13.0, CPU, float64).

Usage: python3 network_golden.py FOLDER
Two small networks, seeds 1 and 2. Every line of a file is: name, shape, values.
"""
import sys
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


class Pass:
    """One forward pass that keeps every named value."""

    def __init__(self, parameters, training):
        self.parameters, self.training, self.values = parameters, training, {}

    def keep(self, name, value):
        value.retain_grad()
        self.values[name] = value
        return value

    def conv(self, name, x, **options):
        p = self.parameters
        return self.keep(name, F.conv2d(x, p[name + ".weight"], p.get(name + ".bias"), **options))

    def norm(self, name, x):
        p = self.parameters
        return self.keep(name, F.batch_norm(x, p[name + ".running_mean"], p[name + ".running_var"],
                                            p[name + ".weight"], p[name + ".bias"], self.training, 0.1, 1e-5))

    def linear(self, name, x):
        return self.keep(name, F.linear(x, self.parameters[name + ".weight"], self.parameters[name + ".bias"]))


def plain(f, x):
    x = f.norm("norm1", f.conv("conv1", x, stride=2, padding=1))
    x = f.keep("pool1", F.max_pool2d(f.keep("relu1", F.relu(x)), 2, 1))
    x = f.keep("tanh2", torch.tanh(f.conv("conv2", x, padding=2, dilation=2, groups=2)))
    x = f.keep("pool2", F.avg_pool2d(x, (3, 2), (2, 2), (1, 1), True, False))
    x = f.keep("flat", torch.flatten(f.keep("silu3", F.silu(x)), 1))
    return f.linear("linear", x)


PLAIN = {
    "conv1.weight": (4, 2, 3, 3), "conv1.bias": (4,),
    "norm1.weight": (4,), "norm1.bias": (4,), "norm1.running_mean": (4,), "norm1.running_var": (4,),
    "conv2.weight": (4, 2, 2, 3), "linear.weight": (3, 24), "linear.bias": (3,),
}


def residual(f, x):
    stem = f.keep("stem.relu", F.relu(f.norm("stem.norm", f.conv("stem.conv", x, padding=1))))
    main = f.norm("block.norm", f.conv("block.conv", stem, stride=2, padding=1))
    cut = f.keep("block.shortcut", F.pad(stem[:, :, ::2, ::2], (0, 0, 0, 0, 1, 2)))
    x = f.keep("block.add", main + cut)
    a = f.keep("leaky", F.leaky_relu(x, 0.2))
    b = f.keep("gelu", F.gelu(x))
    c = f.keep("relu6", F.relu6(x))
    d = f.keep("sigmoid", torch.sigmoid(x))
    x = f.keep("join", torch.cat([a, b, c, d], 1))
    x = f.keep("pad", F.pad(x, (2, 0, 0, 1)))
    x = f.keep("sub", x[:, :, ::2, ::2])
    x = f.keep("pool", F.adaptive_avg_pool2d(x, (1, 1)))
    return f.linear("linear", f.keep("flat", torch.flatten(x, 1)))


RESIDUAL = {
    "stem.conv.weight": (3, 2, 3, 3),
    "stem.norm.weight": (3,), "stem.norm.bias": (3,), "stem.norm.running_mean": (3,), "stem.norm.running_var": (3,),
    "block.conv.weight": (6, 3, 3, 3),
    "block.norm.weight": (6,), "block.norm.bias": (6,), "block.norm.running_mean": (6,), "block.norm.running_var": (6,),
    "linear.weight": (3, 24), "linear.bias": (3,),
}


def write(path, network, shapes, seed):
    generator = torch.Generator().manual_seed(seed)
    parameters = {}
    for name, shape in shapes.items():
        value = torch.randn(shape, generator=generator)
        # float32 numbers, so that a network that is given floats holds exactly these
        parameters[name] = (value.abs() + 0.5 if name.endswith("var") else value).float().double()
    images = torch.randn((3, 2, 7, 6), generator=generator)
    cotangent = torch.randn((3, 3), generator=generator)
    with open(path, "w") as file:
        def line(name, value):
            numbers = " ".join("%.15g" % v for v in value.detach().flatten().tolist())
            file.write(name + " " + "x".join(map(str, value.shape)) + " " + numbers + "\n")

        for name, value in parameters.items():
            line("parameter:" + name, value)
        line("images", images)
        line("cotangent", cotangent)
        for mode in ("evaluation", "batch"):
            own = {n: v.clone().requires_grad_("running" not in n) for n, v in parameters.items()}
            f = Pass(own, mode == "batch")
            output = network(f, images)
            output.backward(cotangent)
            for name, value in f.values.items():
                line(mode + ":activation:" + name, value)
                line(mode + ":gradient:" + name, value.grad)
            for name, value in own.items():
                if value.requires_grad:
                    line(mode + ":gradient:" + name, value.grad)
                elif mode == "batch":
                    line("updated:" + name, value)


if __name__ == "__main__":
    write(sys.argv[1] + "/plain.txt", plain, PLAIN, 1)
    write(sys.argv[1] + "/residual.txt", residual, RESIDUAL, 2)
