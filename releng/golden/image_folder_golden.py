"""What PIL makes of the photographs of the test data, as ImageFolderTests expects it (written with Pillow 12.3).

Usage: python3 image_folder_golden.py FOLDER
For the Kodak photograph 03 (PNG), the SHA-256 of the bytes, channel slowest, of the centre square reduced to 64 pixels, of
the whole picture reduced to 48 pixels, and of the centre square of its luminance reduced to 32 pixels. For one JPEG file,
the mean of each channel of the centre square reduced to 64 pixels.
"""
import hashlib
import pathlib
import sys

import numpy as np
from PIL import Image

folder = pathlib.Path(sys.argv[1])


def centre(image):
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    return image.crop((left, top, left + side, top + side))


def planes(image, side):
    values = np.asarray(image.resize((side, side), Image.Resampling.BILINEAR))
    return values.reshape(side, side, -1).transpose(2, 0, 1)


def digest(values):
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


kodak = Image.open(folder / "kodak_03.png")
print("centre 64", digest(planes(centre(kodak), 64)))
print("whole 48", digest(planes(kodak, 48)))
print("grey 32", digest(planes(centre(kodak.convert("L")), 32)))
lynx = Image.open(folder / "imagenet_n02127052_lynx.JPEG")
print("lynx", lynx.size, lynx.mode, planes(centre(lynx), 64).mean(axis=(1, 2)))
