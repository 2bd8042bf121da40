"""Numbers of the star images for StarPatternsTests, drawn with the generators of Python, NumPy and PyTorch.

    python releng/golden/star_patterns_golden.py

Written with Python 3.11, NumPy 2.4.6 and PyTorch 2.13.
"""
import random

import numpy
import torch

STAR = {3: [10], 4: range(9, 12), 5: range(7, 14), 6: range(8, 13), 7: range(9, 12), 8: range(8, 13), 9: [8, 9, 11, 12]}


def star_images(seed, images, noise):
    random.seed(seed)
    numpy.random.seed(seed)
    torch.manual_seed(seed)
    result = numpy.zeros((2 * images, 3, 32, 32), dtype=numpy.float32)
    for n in range(images):
        down = random.randint(0, 17)
        across = random.randint(0, 17)
        result[n] = noise * numpy.random.normal(size=(3, 32, 32))
        for row, columns in STAR.items():
            for column in columns:
                result[n, :2, row + down, column + across] = 1
    for n in range(images, 2 * images):
        result[n] = noise * numpy.random.normal(size=(3, 32, 32))
    labels = numpy.repeat([1, 0], images)
    order = torch.randperm(2 * images).numpy()
    return result[order], labels[order]


if __name__ == "__main__":
    images, labels = star_images(1717, 1050, 0.3)
    print("first labels", labels[:50].tolist(), "ones", labels[:50].sum(), labels[50:].sum())
    for n in (0, 1, 49, 50, 2099):
        flat = images[n].reshape(-1)
        weights = numpy.arange(1, flat.size + 1, dtype=numpy.float64)
        print(n, labels[n], repr(float(flat.astype(numpy.float64).sum())), repr(float(flat[0])),
              repr(float(flat[3071])), repr(float((weights * flat).sum())))
    images, labels = star_images(7, 5, 0.1)
    print("seed 7", labels.tolist(), [float(i.astype(numpy.float64).sum()) for i in images])
