"""Writes the archives and arrays that NpzTests reads, as base64 (written with NumPy 2.x).

Usage: python3 npz_files.py
Six images of 2 x 2 x 3 (rows, columns, channels), bytes 0 .. 71, labels 2 0 1 2 1 0; the same with channels first.
"""
import base64
import io

import numpy as np

pixels = np.arange(72, dtype=np.uint8).reshape(6, 2, 2, 3)
labels = np.array([2, 0, 1, 2, 1, 0])


def show(name, write):
    stream = io.BytesIO()
    write(stream)
    print(name, base64.b64encode(stream.getvalue()).decode())


show("deflated", lambda s: np.savez_compressed(s, images=pixels, labels=labels))
show("stored, float64", lambda s: np.savez(
    s, x=np.ascontiguousarray(pixels.transpose(0, 3, 1, 2)) / 8, y=labels.astype(np.uint8)))
show("images.npy", lambda s: np.save(s, pixels[..., 0].astype(np.float32)))
show("labels.npy", lambda s: np.save(s, labels.astype(np.int16)))
