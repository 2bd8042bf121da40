"""Golden values of D, G and R on ResNet-20 and ResNet-56 with 500 images, from an implementation of its own in PyTorch.

Usage, from the root of a checkout whose product is built:

    /usr/bin/python3 releng/golden/sensitivity_500.py DATA \\
        releng/org.stratoscope.acceptance/src/test/resources/golden/sensitivity-500.csv

DATA is the folder with cifar10/ and weights/. The product supplies its draws (--save-probes, and perturb for the displacement
fields); warping, noise norms, networks and estimators are computed here in double precision: torch's grid sampler, hooks
instead of a graph, all pairs of images instead of the variance, torch.median. The script stops when the product's deformed
images differ from those of the grid sampler by more than 1e-6 or a norm of its noise from that of the deformation by more
than 1e-6 relative. Written with PyTorch 1.13 (Debian python3-torch).
"""
import csv
import os
import subprocess
import sys
import tempfile

import numpy as np
import torch
import torch.nn.functional as F

from measure_resnets import DATASET, ResNet, network_spec, product

IMAGES = 500
DEPTHS = (20, 56)
LAYERS_AT_ONCE = 20


def check_draws(data, arrays):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        dataset = DATASET % os.path.join(data, "cifar10") + ",count=%d" % IMAGES
        subprocess.run(["./stratoscope", "perturb", "diffeomorphism", "--dataset", dataset, "--precision", "float64",
                        "--out", out], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = [os.path.join(r, "field.npy") for r, _, files in os.walk(out) if "field.npy" in files]
        field = torch.from_numpy(np.load(found[0])).double()
    images, perturbed, noisy = (torch.from_numpy(arrays[k]).double() for k in ("images", "perturbed", "noisy"))
    side = images.shape[-1]
    place = torch.arange(side, dtype=torch.float64)
    ys = (place[:, None] - field[:, 0]).clamp(0, side - 1) * 2 / (side - 1) - 1
    xs = (place[None, :] - field[:, 1]).clamp(0, side - 1) * 2 / (side - 1) - 1
    warped = F.grid_sample(images, torch.stack((xs, ys), -1), padding_mode="border", align_corners=True)
    worst = (warped - perturbed).abs().max().item()
    change = (perturbed - images).flatten(1).norm(dim=1)
    noise = (noisy - images).flatten(1).norm(dim=1)
    norms = (noise / change - 1).abs().max().item()
    print("deformed images differ by at most %.1e, norms of noise by %.1e" % (worst, norms), file=sys.stderr)
    if worst > 1e-6 or norms > 1e-6:
        sys.exit("the product's draws are not those of the formulas")


def median_sum(squares):
    # Rows in memory order: medians along columns take torch minutes.
    return squares.t().contiguous().median(1).values.sum()


def estimates(clean, moved, noisy):
    clean, moved, noisy = (x.reshape(len(x), -1) for x in (clean, moved, noisy))
    gram = clean @ clean.t()
    pairs = (gram.diag()[:, None] + gram.diag()[None, :] - 2 * gram).clamp(min=0)
    pairs.fill_diagonal_(0)
    images = len(clean)
    distance = pairs.mean()
    d, g = ((moved - clean) ** 2), ((noisy - clean) ** 2)
    rows = []
    mean = {"D": d.sum(1).mean(), "G": g.sum(1).mean()}
    median = {"D": median_sum(d), "G": median_sum(g)}
    norm = {"D": d.sum(1).median(), "G": g.sum(1).median()}
    for suffix, numerator, denominator in (
            ("", mean, distance * images / (images - 1)),
            ("@paper", mean, distance + 1e-10),
            ("@median_paper", median, distance + 1e-10),
            ("@median_paper_2021", median, pairs.flatten().median() + 1e-10),
            ("@median_of_norm_paper_2021", norm, pairs.flatten().median() + 1e-10)):
        rows += [("D" + suffix, numerator["D"] / denominator), ("G" + suffix, numerator["G"] / denominator),
                 ("R" + suffix, numerator["D"] / numerator["G"])]
    return rows


def layers(net, arrays):
    names = []
    with torch.no_grad():
        net(torch.from_numpy(arrays["images"][:1]).double(), lambda name, value: names.append(name))
        names = [n for n in names if not n.startswith("patches ")]
        for first in range(0, len(names), LAYERS_AT_ONCE):
            wanted = set(names[first:first + LAYERS_AT_ONCE])
            runs = []
            for key in ("images", "perturbed", "noisy"):
                seen = {}
                net(torch.from_numpy(arrays[key]).double(),
                    lambda name, value: seen.__setitem__(name, value) if name in wanted else None)
                runs.append(seen)
            for name in names[first:first + LAYERS_AT_ONCE]:
                for statistic, value in estimates(*(r[name] for r in runs)):
                    yield statistic, name, value.item()


def main(data, target):
    rows = []
    for depth in DEPTHS:
        net = ResNet("%s/weights/cifar10/akamaster_resnet%d.th" % (data, depth), depth)
        with tempfile.TemporaryDirectory() as folder:
            arrays = product(data, depth, "sensitivity", {"images": IMAGES}, os.path.join(folder, "run"))
        check_draws(data, arrays)
        rows += [(depth, statistic, name, repr(value)) for statistic, name, value in layers(net, arrays)]
        print(depth, len(rows), file=sys.stderr, flush=True)
    with open(target, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["depth", "statistic", "layer_name", "value"])
        writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
