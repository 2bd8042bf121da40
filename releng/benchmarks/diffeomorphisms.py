"""Times deformations of 32 x 32 images the straightforward way in PyTorch, image after image.

Usage: python3 diffeomorphisms.py [IMAGES [THREADS]] (default 2000 and 2). Compare with Diffeomorphisms.java beside it. For every
image, coefficients are drawn for the modes that the cut-off keeps, both components of the field are summed by einsum over all
modes, and the image is read between pixels by indexing its four neighbours. Best of several runs, in single precision; also with
grid_sample in place of the indexing, and with grid_sample in batches of 100, which nobody's published code does.
"""
import math
import sys
import time

import torch
import torch.nn.functional as F

SIDE, CHANNELS, DISPLACEMENT, REPEATS = 32, 3, 1.0, 7


class Ensemble:
    def __init__(self, cutoff):
        self.temperature = 4 * DISPLACEMENT**2 / (math.pi * SIDE**2 * math.log(cutoff))
        self.cutoff = cutoff

    def draw(self):
        modes = torch.arange(1, self.cutoff + 1).float()
        norms = (modes[:, None] ** 2 + modes[None, :] ** 2).sqrt()
        kept = (norms < self.cutoff + 0.5) / norms
        points = torch.linspace(0, 1, SIDE)
        sines = torch.sin(math.pi * points[:, None] * modes[None, :])
        draw = lambda: torch.einsum("ij,xi,yj->yx", torch.randn(self.cutoff, self.cutoff) * kept, sines, sines)
        scale = SIDE * math.sqrt(self.temperature)
        return scale * draw(), scale * draw()


def indexed(image, dy, dx):
    rows, columns = torch.meshgrid(torch.arange(SIDE), torch.arange(SIDE), indexing="ij")
    y = (rows - dy).clamp(0, SIDE - 1)
    x = (columns - dx).clamp(0, SIDE - 1)
    top, left = y.floor().long(), x.floor().long()
    bottom, right = y.ceil().long(), x.ceil().long()
    down, across = y - top, x - left
    above = (1 - across) * image[:, top, left] + across * image[:, top, right]
    below = (1 - across) * image[:, bottom, left] + across * image[:, bottom, right]
    return (1 - down) * above + down * below


def grid(dy, dx):
    rows, columns = torch.meshgrid(torch.arange(SIDE), torch.arange(SIDE), indexing="ij")
    return torch.stack([columns - dx, rows - dy], -1) * 2 / (SIDE - 1) - 1


def sampled(image, dy, dx):
    return F.grid_sample(image[None], grid(dy, dx)[None], padding_mode="border", align_corners=True)[0]


def one_by_one(warp):
    return lambda images, ensemble: torch.stack([warp(image, *ensemble.draw()) for image in images])


def in_batches(images, ensemble):
    warped = []
    for batch in images.split(100):
        grids = torch.stack([grid(*ensemble.draw()) for _ in batch])
        warped.append(F.grid_sample(batch, grids, padding_mode="border", align_corners=True))
    return torch.cat(warped)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 2)
    torch.manual_seed(1)
    images = torch.randn(count, CHANNELS, SIDE, SIDE)
    field = Ensemble(3).draw()
    assert torch.allclose(indexed(images[0], *field), sampled(images[0], *field), atol=1e-5)
    methods = {"indexed": one_by_one(indexed), "grid_sample": one_by_one(sampled), "grid_sample in batches": in_batches}
    for cutoff in (3, 15):
        for name, method in methods.items():
            best = math.inf
            for _ in range(REPEATS):
                start = time.perf_counter()
                method(images, Ensemble(cutoff))
                best = min(best, time.perf_counter() - start)
            print(f"c = {cutoff}, {name}: {best / count * 1e6:.1f} microseconds an image", flush=True)


if __name__ == "__main__":
    main()
