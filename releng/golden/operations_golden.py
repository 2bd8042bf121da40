"""Writes the golden values of single operations of org.stratoscope.network.tests with PyTorch (2.13.0, CPU, float64).

Usage: python3 operations_golden.py FILE
Every operation is applied to two images of a formula (stream 1, values in -1.5 .. 1.5) with parameters of the formula
(streams 2, 3 and so on, in -0.5 .. 0.5), and a cotangent of the formula (last stream, 99) is pulled back to the images.
Every line is: operation, shape of the images, the result's values, a bar, the values of the pulled back cotangent.
"""
import sys
import torch
import torch.nn.functional as F
from vjp_golden import uniform


def number(stream, *shape):
    return torch.from_numpy(uniform(stream, shape))


def ceil_average(x, include):
    return F.avg_pool2d(x, (3, 2), (2, 2), (1, 1), True, include)


def asymmetric_average(x):
    # padding above 1, below 2, left 0, right 1, not counted, dilation 2 along rows
    ones = torch.ones(1, 1, *x.shape[2:], dtype=x.dtype)
    k = torch.ones(1, 1, 2, 2, dtype=x.dtype)
    pad = lambda t: F.pad(t, (0, 1, 1, 2))
    total = F.conv2d(pad(x).flatten(0, 1)[:, None], k, dilation=(2, 1)).reshape(*x.shape[:2], -1)
    return total / F.conv2d(pad(ones), k, dilation=(2, 1)).reshape(1, 1, -1)


CASES = {
    "asymmetric-convolution": ((3, 6, 5), lambda x: F.conv2d(F.pad(x, (2, 0, 0, 1)), number(2, 4, 3, 3, 2), number(3, 4), (2, 1), 0, (1, 2))),
    "line-convolution": ((3, 9), lambda x: F.conv1d(x, number(2, 4, 3, 1, 4)[:, :, 0], number(3, 4), 2, 1)),
    "transposed": ((4, 3, 4), lambda x: F.conv_transpose2d(x, number(2, 4, 3, 3, 2), number(3, 6), (2, 3), (1, 0), (1, 2), 2)),
    "cut-transposed": ((2, 3, 3), lambda x: F.conv_transpose2d(x, number(2, 2, 3, 3, 3), None, 2)[:, :, 1:, : -2]),
    "instance-norm": ((3, 4, 5), lambda x: F.instance_norm(x, None, None, number(2, 3), number(3, 3), True, 0, 1e-3)),
    "local-norm": ((7, 3, 2), lambda x: F.local_response_norm(x, 5, 0.3, 0.75, 1.5)),
    "prelu": ((3, 4, 2), lambda x: F.prelu(x, number(2, 3))),
    "elu": ((2, 3, 4), lambda x: F.elu(x, 0.7)),
    "selu": ((2, 3, 4), F.selu),
    "hard-sigmoid": ((2, 3, 4), lambda x: (0.9 * x + 0.4).clamp(0, 1)),
    "clip": ((2, 3, 4), lambda x: x.clamp(-0.5, 0.8)),
    "clip-below": ((2, 3, 4), lambda x: x.clamp(min=-0.2)),
    "softplus": ((2, 3, 4), F.softplus),
    "softsign": ((2, 3, 4), F.softsign),
    "hard-swish": ((2, 3, 4), lambda x: F.hardswish(4 * x)),
    "mish": ((2, 3, 4), F.mish),
    "softmax": ((3, 2, 4), lambda x: F.softmax(x, 1)),
    "log-softmax": ((3, 2, 4), lambda x: F.log_softmax(x, 3)),
    "dilated-maximum": ((2, 7, 6), lambda x: F.max_pool2d(x, (3, 2), (2, 1), 0, (2, 3))),
    "asymmetric-maximum": ((2, 5, 5), lambda x: F.max_pool2d(F.pad(x, (0, 2, 2, 1), value=-1e30), 3, 2)),
    "ceil-average": ((2, 6, 5), lambda x: ceil_average(x, False)),
    "ceil-average-padded": ((2, 6, 5), lambda x: ceil_average(x, True)),
    "asymmetric-average": ((2, 5, 4), asymmetric_average),
    "adaptive-average": ((2, 7, 5), lambda x: F.adaptive_avg_pool2d(x, (3, 2))),
    "global-maximum": ((3, 4, 4), lambda x: F.adaptive_max_pool2d(x, 1)),
    "mean": ((3, 4, 5), lambda x: x.mean((1, 3))),
    "permutation": ((2, 3, 4), lambda x: x.permute(0, 2, 3, 1)),
    "reflection": ((2, 4, 5), lambda x: F.pad(x, (1, 2, 3, 0), mode="reflect")),
    "edge": ((2, 4, 5), lambda x: F.pad(x, (1, 2, 3, 0), mode="replicate")),
    "circular": ((2, 4, 5), lambda x: F.pad(x, (1, 2, 3, 0), mode="circular")),
    "constant-padding": ((2, 2, 3), lambda x: F.pad(x, (0, 1, 1, 0, 2, 1), value=0.3)),
    "slicing": ((3, 6, 5), lambda x: x[:, 1:3, 0:6:2, 1:5:3]),
    "enlarged": ((2, 3, 4), lambda x: F.interpolate(x, (6, 7), mode="bilinear", align_corners=False)),
    "product": ((3, 2, 2), lambda x: x * x.mean((2, 3), keepdim=True)),
    "constant-quotient": ((3, 2, 2), lambda x: number(2, 3, 1, 1) / x),
    "matrix-product": ((2, 3, 4), lambda x: x @ x.transpose(2, 3)),
}

if __name__ == "__main__":
    with open(sys.argv[1], "w") as out:
        for name, (shape, function) in CASES.items():
            x = (3 * number(1, 2, *shape)).requires_grad_(True)
            y = function(x)
            y = y.reshape(2, -1)
            (y * number(99, *y.shape)).sum().backward()
            values = lambda t: " ".join("%.12g" % v for v in t.flatten().tolist())
            out.write("%s %s %s | %s\n" % (name, "x".join(map(str, shape)), values(y.detach()), values(x.grad)))
