"""Times training with PyTorch and with Stratoscope, each in a process of its own, in turns.

Usage: python3 training.py CLASSPATH [THREADS [JAVA]]
CLASSPATH is that of Training.java beside this file, see there. Prints images a second of each turn and the ratios of the
medians. Stratoscope runs with the large pages that its local runner asks glibc for; PyTorch runs as people start it, and
once more with the same large pages. Both train convolutions of 64, 128, (pool) 256, 256, (pool) filters and a linear map on random 3 x 32 x 32 images in
batches of 128 by SGD with momentum and weight decay; both shuffle and pick their batches from one array.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

IMAGES, BATCH, EPOCHS, TURNS = 384, 128, 2, 5


def torch_run(threads):
    import torch
    from torch import nn

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    images = torch.randn(IMAGES, 3, 32, 32)
    labels = torch.arange(IMAGES) % 10
    conv = lambda i, o: (nn.Conv2d(i, o, 3, padding=1), nn.ReLU())
    model = nn.Sequential(*conv(3, 64), *conv(64, 128), nn.MaxPool2d(2), *conv(128, 256), *conv(256, 256),
                          nn.MaxPool2d(2), nn.Flatten(), nn.Linear(256 * 64, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)

    def epoch():
        order = torch.randperm(IMAGES)
        total, right = 0.0, 0
        for first in range(0, IMAGES, BATCH):
            chosen = order[first:first + BATCH]
            optimizer.zero_grad()
            outputs = model(images[chosen])
            loss = nn.functional.cross_entropy(outputs, labels[chosen])
            loss.backward()
            optimizer.step()
            total += loss.item()
            right += (outputs.argmax(1) == labels[chosen]).sum().item()

    epoch()
    start = time.perf_counter()
    for _ in range(EPOCHS):
        epoch()
    print(EPOCHS * IMAGES / (time.perf_counter() - start))


def rate(command, large_pages):
    environment = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "GLIBC_TUNABLES")}
    if large_pages:
        environment["GLIBC_TUNABLES"] = "glibc.malloc.hugetlb=1"
    result = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return float(result.stdout.strip().split("\n")[-1])


def main():
    if sys.argv[1] == "--torch":
        torch_run(int(sys.argv[2]))
        return
    classpath, threads = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "2"
    java = sys.argv[3] if len(sys.argv) > 3 else "java"
    pytorch = [sys.executable, __file__, "--torch", threads]
    stratoscope = [java, "-cp", classpath, "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                   "-Dai.djl.pytorch.num_threads=" + threads, "-Dai.djl.pytorch.num_interop_threads=1",
                   str(Path(__file__).with_name("Training.java")), str(IMAGES), str(BATCH), str(EPOCHS)]
    rates = {"PyTorch": [], "PyTorch, large pages": [], "Stratoscope": []}
    for _ in range(TURNS):
        rates["PyTorch"].append(rate(pytorch, False))
        rates["Stratoscope"].append(rate(stratoscope, True))
        rates["PyTorch, large pages"].append(rate(pytorch, True))
        print(", ".join(f"{name}: {values[-1]:.1f}" for name, values in rates.items()), flush=True)
    ours = statistics.median(rates["Stratoscope"])
    for name in ("PyTorch", "PyTorch, large pages"):
        print(f"Stratoscope / {name}: {ours / statistics.median(rates[name]):.3f}")


if __name__ == "__main__":
    main()
