"""Times patch statistics the usual way: form the patches of 10,000 CIFAR-10 images and take their covariance in NumPy.

Usage: python3 patch_statistics.py DATA, with DATA the folder with cifar10/. Prints the time of numpy.cov over all patches
at once, and of a kinder variant that forms the patches of 1,000 images at a time and adds up their products.
"""

import sys
import time

import numpy as np

FILTER = 3


def patches(images):
    windows = np.lib.stride_tricks.sliding_window_view(images, (FILTER, FILTER), axis=(2, 3))
    return windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, images.shape[1] * FILTER * FILTER)


def whole(images):
    return np.cov(patches(images), rowvar=False, bias=True)


def chunked(images):
    moments, total, count = 0, 0, 0
    for first in range(0, len(images), 1000):
        rows = patches(images[first : first + 1000])
        moments = moments + rows.T @ rows
        total = total + rows.sum(0)
        count += len(rows)
    return moments / count - np.outer(total, total) / count**2


def main():
    records = np.fromfile(sys.argv[1] + "/cifar10/data_batch_1.bin", np.uint8).reshape(-1, 3073)
    images = records[:, 1:].reshape(-1, 3, 32, 32) / 255.0
    for method in (whole, chunked):
        best = np.inf
        for _ in range(3):
            start = time.perf_counter()
            values = np.linalg.eigvalsh(method(images))
            best = min(best, time.perf_counter() - start)
        lambdas = np.sqrt(values[::-1])
        print(f"{method.__name__}: {best:.3f} s, lambda {lambdas[0]:.6f} .. {lambdas[-1]:.6f}")


if __name__ == "__main__":
    main()
