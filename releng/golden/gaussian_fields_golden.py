"""Exact patch statistics of the data set gaussian-fields, computed from its spectrum with complex Fourier transforms.

Prints the standard deviations along the principal components of 3 x 3 colour patches of images of 32 x 32 pixels. They
agree with those of a sample of a thousand images: 3.87 1.61 1.60 1.10 1.07 0.96 0.93 ... 0.09.

    python gaussian_fields_golden.py

numpy 2.x; the numbers are those of GaussianFieldsTests.
"""

import numpy as np

SIDE, PATCH, EXPONENT = 32, 3, 1.0
VARIANCES = (2.758, 0.212, 0.049)
COLOURS = np.array([(0.57, 0.59, 0.57), (-0.71, 0.01, 0.70), (0.42, -0.80, 0.43)])

frequency = np.fft.fftfreq(SIDE)
radius = np.hypot(frequency[:, None], frequency[None, :])
radius[0, 0] = 1 / SIDE
power = radius ** (-2 * EXPONENT)
covariance = np.fft.ifft2(power / power.sum()).real * SIDE**2

directions = COLOURS / np.linalg.norm(COLOURS, axis=1, keepdims=True)
colours = sum(v * np.outer(d, d) for v, d in zip(VARIANCES, directions))
places = [(y, x) for y in range(PATCH) for x in range(PATCH)]
space = np.array([[covariance[a[0] - b[0], a[1] - b[1]] for b in places] for a in places])
print(np.round(np.sqrt(np.linalg.eigvalsh(np.kron(colours, space))[::-1]), 4))
print("share of the constant component", 1 / (power.sum() / power[0, 0]))
