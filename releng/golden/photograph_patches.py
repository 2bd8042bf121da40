"""Standard deviations of patches of photographs along their principal components, as PhotographPatchesTests expects them
(written with NumPy 2.3 and Pillow 12.3).

Usage: python3 photograph_patches.py FOLDER
All pictures of the folder, by name: centre square, RGB, reduced to 64 pixels, scaled to -1 .. 1; all overlapping patches of 7 and of 11
pixels, centred. Prints the deviations of components 1, 2, 5, 10, 20, 50 and 100, and the root of the total variance.
"""
import pathlib
import sys

import numpy as np
from PIL import Image


def centre(image):
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    return image.crop((left, top, left + side, top + side)).resize((64, 64), Image.Resampling.BILINEAR)


files = sorted(p for p in pathlib.Path(sys.argv[1]).iterdir() if p.suffix.lower() in (".png", ".jpg", ".jpeg"))
images = np.stack([np.asarray(centre(Image.open(p).convert("RGB")), dtype=float).transpose(2, 0, 1) for p in files])
images = images / 127.5 - 1
print(len(files), "pictures")
for size in (7, 11):
    windows = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    patches = windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, 3 * size * size)
    values = np.linalg.eigvalsh(np.cov(patches, rowvar=False, bias=True))[::-1]
    print(size, len(patches), [round(float(np.sqrt(values[i - 1])), 5) for i in (1, 2, 5, 10, 20, 50, 100)], np.sqrt(values.sum()))
