"""Times D, G and R of every layer of ResNet-56 on 500 images with Stratoscope and with a straightforward PyTorch program.

Usage: python3 sensitivity.py CLASSPATH [THREADS [JAVA]]
CLASSPATH: from the root of the checkout after a build, the folders target/classes of the bundles org.stratoscope.djl, api,
network, networks, perturbations and metrics.sensitivity, the jars in bundles/org.stratoscope.djl/lib, and
pytorch-native-cpu.jar of the platform's fragment, such as bundles/org.stratoscope.djl.linux.x86_64/lib.

The PyTorch program draws one field an image mode by mode, warps images one by one, keeps the outputs of all layers for all
three batches, and takes the mean over all pairs of images for the denominators. Each side runs in a process of its own;
prints seconds of the best of three turns, the peak memory of each process, and the ratios.
"""

import math
import os
import subprocess
import sys
import time
from pathlib import Path

IMAGES, TURNS = 500, 3


def torch_run(threads):
    import resource

    import torch
    import torch.nn.functional as F
    from torch import nn

    torch.set_num_threads(threads)
    torch.manual_seed(0)

    class Block(nn.Module):
        def __init__(self, before, width, stride):
            super().__init__()
            self.conv1 = nn.Conv2d(before, width, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(width)
            self.relu1 = nn.ReLU()
            self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(width)
            self.relu2 = nn.ReLU()
            self.stride, self.more = stride, width - before

        def forward(self, x):
            y = self.bn2(self.conv2(self.relu1(self.bn1(self.conv1(x)))))
            if self.stride > 1:
                x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.more // 2, self.more // 2))
            return self.relu2(y + x)

    layers, before = [nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU()], 16
    for stage in range(3):
        for block in range(9):
            layers.append(Block(before, 16 << stage, 2 if stage and not block else 1))
            before = 16 << stage
    model = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10)).eval()
    images = torch.randn(IMAGES, 3, 32, 32)

    def field(n, cutoff, temperature):
        grid = torch.linspace(0, 1, n)
        total = torch.zeros(n, n)
        for i in range(1, cutoff + 1):
            for j in range(1, cutoff + 1):
                if math.hypot(i, j) < cutoff + 0.5:
                    amplitude = n * math.sqrt(temperature) * torch.randn(()) / math.hypot(i, j)
                    total += amplitude * torch.outer(torch.sin(j * math.pi * grid), torch.sin(i * math.pi * grid))
        return total

    def warp(image):
        n = image.shape[-1]
        temperature = 4 / (math.pi * n * n * math.log(3))
        dy, dx = field(n, 3, temperature), field(n, 3, temperature)
        ys = (torch.arange(n)[:, None] - dy).clamp(0, n - 1)
        xs = (torch.arange(n)[None, :] - dx).clamp(0, n - 1)
        grid = torch.stack((2 * xs / (n - 1) - 1, 2 * ys / (n - 1) - 1), -1)
        return F.grid_sample(image[None], grid[None], padding_mode="border", align_corners=True)[0]

    def outputs(batch):
        kept, hooks = [], []
        for module in model.modules():
            if not list(module.children()) or isinstance(module, Block):
                hooks.append(module.register_forward_hook(lambda m, i, o: kept.append(o)))
        model(batch)
        for hook in hooks:
            hook.remove()
        return kept

    def measure():
        deformed = torch.stack([warp(image) for image in images])
        noise = torch.randn_like(images)
        size = (deformed - images).flatten(1).norm(dim=1) / noise.flatten(1).norm(dim=1)
        noisy = images + noise * size[:, None, None, None]
        results = []
        for clean, moved, shaken in zip(outputs(images), outputs(deformed), outputs(noisy)):
            clean, moved, shaken = clean.flatten(1), moved.flatten(1), shaken.flatten(1)
            pairs = torch.cdist(clean, clean).square().mean() + 1e-10
            d = (moved - clean).square().sum(1).mean() / pairs
            g = (shaken - clean).square().sum(1).mean() / pairs
            results.append((d.item(), g.item(), (d / g).item()))
        return results

    best = math.inf
    with torch.no_grad():
        for _ in range(TURNS):
            start = time.perf_counter()
            measure()
            best = min(best, time.perf_counter() - start)
    print(best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def stratoscope(mode, threads, classpath, java):
    command = [java, "-cp", classpath, "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
               "-Dai.djl.pytorch.num_threads=%d" % threads, "-Dai.djl.pytorch.num_interop_threads=1", "-Dai.djl.offline=true",
               "-DOPT_OUT_TRACKING=true", str(Path(__file__).with_name("Sensitivity.java")), mode, str(TURNS)]
    environment = dict(os.environ, GLIBC_TUNABLES="glibc.malloc.hugetlb=1")
    return result(subprocess.run(command, check=True, capture_output=True, text=True, env=environment))


def result(done):
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), int(memory)


def main():
    if sys.argv[1] == "--torch":
        torch_run(int(sys.argv[2]))
        return
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count()
    java = sys.argv[3] if len(sys.argv) > 3 else "java"
    peer = result(subprocess.run([sys.executable, __file__, "--torch", str(threads)], check=True, capture_output=True,
                                 text=True))
    forward = stratoscope("forward", threads, sys.argv[1], java)
    measure = stratoscope("measure", threads, sys.argv[1], java)
    print("PyTorch %.2f s, %d MiB; Stratoscope %.2f s, %d MiB; forward passes alone %.2f s, %d MiB" % (
        *peer, *measure, *forward))
    print("%.2f times faster, %.2f of the memory, %.2f times the forward passes" % (
        peer[0] / measure[0], measure[1] / peer[1], measure[0] / forward[0]))


main()
