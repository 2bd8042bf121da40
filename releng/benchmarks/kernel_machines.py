"""Times the kernel matrix of ConvRFM and its average gradient outer product in PyTorch, as one would write them.

Usage: OMP_NUM_THREADS=2 python3 kernel_machines.py IMAGES PRECISION REPEATS, such as 500 float32 3. Random images of
3 x 32 x 32 pixels in ten classes, CNTK of depth 3 with 3 x 3 windows; gradients on 20 images by automatic differentiation.
Kernels are made for as many pairs at a time as keep every tensor below about 64 MB; the lower triangle of the matrix is
not computed a second time. Compare with KernelMachines.java beside it. Prints the best times.
"""

import sys
import time

import torch
import torch.nn.functional as functional

CHANNELS, SIZE, DEPTH, WINDOW, CLASSES, GRADIENT_IMAGES = 3, 32, 3, 3, 10, 20


def windows(images, metric):
    return functional.unfold(images, WINDOW).permute(2, 0, 1) @ metric.T  # positions, images, entries


def window_sums(values, side):
    pairs = values.shape[1:]
    maps = values.reshape(side, side, -1).permute(2, 0, 1).unsqueeze(1)
    summed = functional.avg_pool2d(maps, WINDOW, 1) * WINDOW**2
    return summed.squeeze(1).permute(1, 2, 0).reshape(-1, *pairs)


def kernel(x, z, tiny):
    k = x @ z.transpose(1, 2) / CHANNELS
    qx = (x * x).sum(2, keepdim=True) / CHANNELS
    qz = (z * z).sum(2, keepdim=True).transpose(1, 2) / CHANNELS
    t = k
    side = SIZE - WINDOW + 1
    for layer in range(DEPTH):
        if layer:
            k, t, qx, qz = (window_sums(v, side) for v in (k, t, qx, qz))
            t = t + k
            side -= WINDOW - 1
        r = (qx * qz).clamp_min(1e-24).sqrt()
        cosine = (k / r).clamp(-1 + tiny, 1 - tiny)
        angle = cosine.arccos()
        share = (torch.pi - angle) / torch.pi
        k = r * (angle.sin() + (torch.pi - angle) * cosine) / torch.pi
        t = t * share
    return (t + k).mean(0)


def matrix(x, tiny, block=40):
    n = x.shape[1]
    result = x.new_empty(n, n)
    for i in range(0, n, block):
        for j in range(0, i + 1, block):
            tile = kernel(x[:, i : i + block], x[:, j : j + block], tiny)
            result[i : i + block, j : j + block] = tile
            result[j : j + block, i : i + block] = tile.T
    return result


def gradients(x, alpha, tiny, block=1000):
    entries = x.shape[2]
    product = x.new_zeros(entries, entries)
    for image in range(GRADIENT_IMAGES):
        own = x[:, image : image + 1].clone().requires_grad_()
        sums_of_blocks = [0] * CLASSES
        for first in range(0, x.shape[1], block):
            values = kernel(own, x[:, first : first + block], tiny) @ alpha[first : first + block]
            for output in range(CLASSES):
                (g,) = torch.autograd.grad(values[0, output], own, retain_graph=output + 1 < CLASSES)
                sums_of_blocks[output] = sums_of_blocks[output] + g.squeeze(1).nan_to_num()
        for g in sums_of_blocks:
            product += g.T @ g
    return product / GRADIENT_IMAGES


def main():
    count, precision, repeats = int(sys.argv[1]), getattr(torch, sys.argv[2]), int(sys.argv[3])
    tiny = 1e-6 if precision == torch.float32 else 1e-14
    torch.set_num_threads(2)
    torch.manual_seed(1)
    images = torch.rand(count, CHANNELS, SIZE, SIZE, dtype=precision)
    targets = torch.eye(CLASSES, dtype=precision)[torch.arange(count) % CLASSES]
    metric = torch.eye(CHANNELS * WINDOW**2, dtype=precision)
    best = [float("inf")] * 2
    for _ in range(repeats):
        start = time.perf_counter()
        with torch.no_grad():
            x = windows(images, metric).contiguous()
            k = matrix(x, tiny)
            scale = k.max()
            alpha = torch.linalg.solve(k / scale + 1e-5 * torch.eye(count, dtype=precision), targets)
        middle = time.perf_counter()
        gradients(x, alpha, tiny)
        end = time.perf_counter()
        best = [min(best[0], middle - start), min(best[1], end - middle)]
    print(f"kernel matrix {best[0]:.3f} s, gradients {best[1]:.3f} s")


if __name__ == "__main__":
    main()
