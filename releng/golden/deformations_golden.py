"""Writes the golden deformations of org.stratoscope.perturbations.tests with PyTorch (written with 2.13.0, CPU, float64).

Usage: python3 deformations_golden.py FILE
For each ensemble, standardised coefficients and images are drawn by PyTorch. The displacement fields are summed over a full
grid of modes at once, images are warped by grid_sample (linear, nearest) and by the plain weighted mean over all pixels
(gaussian). Every line is: name, shape, numbers. The coefficients are those of the kept modes, i slowest; the
images have channels, rows, columns; fields are (vertical, horizontal).
"""
import math
import sys

import torch
import torch.nn.functional as F

SIDE, CHANNELS, DEVIATION = 12, 2, 0.4715
ENSEMBLES = {"code": (3, 1.2), "strict": (5, 1.7)}


def kept(name, cutoff):
    squares = torch.arange(1, cutoff + 1, dtype=torch.float64) ** 2
    squares = squares[:, None] + squares[None, :]
    return (squares <= cutoff**2) if name == "strict" else (squares.sqrt() < cutoff + 0.5), squares


def field(normals, mask, squares, temperature):
    coefficients = torch.zeros(2, *mask.shape, dtype=torch.float64)
    coefficients[:, mask] = normals
    coefficients = coefficients * (temperature / squares).sqrt()
    points = torch.linspace(0, 1, SIDE, dtype=torch.float64)
    modes = torch.arange(1, len(squares) + 1, dtype=torch.float64)
    sines = torch.sin(math.pi * modes[:, None] * points[None, :])
    return SIDE * torch.einsum("dij,ix,jy->dyx", coefficients, sines, sines)


def sources(displacement):
    rows, columns = torch.meshgrid(*[torch.arange(SIDE, dtype=torch.float64)] * 2, indexing="ij")
    return (rows - displacement[0]).clamp(0, SIDE - 1), (columns - displacement[1]).clamp(0, SIDE - 1)


def sampled(image, displacement, mode):
    rows, columns = sources(displacement)
    grid = torch.stack([columns, rows], -1)[None] * 2 / (SIDE - 1) - 1
    return F.grid_sample(image[None], grid, mode=mode, padding_mode="border", align_corners=True)[0]


def averaged(image, displacement):
    pixels = torch.arange(SIDE, dtype=torch.float64)
    rows, columns = sources(displacement)
    distances = (rows[..., None, None] - pixels[:, None]) ** 2 + (columns[..., None, None] - pixels[None, :]) ** 2
    weights = torch.exp(-distances / (2 * DEVIATION**2))
    weights = weights / weights.sum((-2, -1), keepdim=True)
    return torch.einsum("yxab,cab->cyx", weights, image)


def main():
    torch.manual_seed(1)
    with open(sys.argv[1], "w") as file:

        def write(name, tensor):
            numbers = " ".join(repr(v) for v in tensor.flatten().tolist())
            file.write(f"{name} {'x'.join(map(str, tensor.shape))} {numbers}\n")

        for name, (cutoff, displacement) in ENSEMBLES.items():
            temperature = 4 * displacement**2 / (math.pi * SIDE**2 * math.log(cutoff))
            mask, squares = kept(name, cutoff)
            normals = torch.randn(2, int(mask.sum()), dtype=torch.float64)
            image = torch.randn(CHANNELS, SIDE, SIDE, dtype=torch.float64)
            displacements = field(normals, mask, squares, temperature)
            write(f"{name}.ensemble", torch.tensor([cutoff, displacement], dtype=torch.float64))
            write(f"{name}.coefficients", normals)
            write(f"{name}.image", image)
            write(f"{name}.field", displacements)
            write(f"{name}.linear", sampled(image, displacements, "bilinear"))
            write(f"{name}.nearest", sampled(image, displacements, "nearest"))
            write(f"{name}.gaussian", averaged(image, displacements))
            write(f"{name}.smoothed", averaged(image, torch.zeros_like(displacements)))


if __name__ == "__main__":
    main()
