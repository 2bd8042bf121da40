"""Times patch-AGOPs with Stratoscope and with PyTorch, and compares the correlations.

Usage: python3 patch_agop.py CLASSPATH DATA [THREADS [JAVA]]
CLASSPATH: from the root of the checkout after a build, the folders target/classes of the bundles org.stratoscope.djl, api,
network, networks and metrics.agop, the jars in bundles/org.stratoscope.djl/lib, those of EJML (core and ddense), and
pytorch-native-cpu.jar of the platform's fragment. DATA is the folder with cifar10/ and weights/.

VGG-11 on 32 x 32 images, random weights, 10 outputs, all 8 convolutions: against the published method, in which the rest
of the network is a function of the windows of a layer and vmap and jacrev give its Jacobian, with batches of 10 and of 50
images.
ResNet-56 trained on CIFAR-10, its first 100 test images, all 55 convolutions: against a program with hooks that uses the
same k x k identity, one backward pass an output. Both give the correlation of F and G, and so do the runs called exact and
sketched, with standard errors; that called rooted compares with the root of G too, as the metric does unless told otherwise;
those called passes have the passes without Gram matrices. Each run is a process of its own; prints seconds of the better of
two turns, peak memory, ratios and differences.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

TURNS = 2
VGG_IMAGES, VGG_BATCHES, RESNET_IMAGES, RESNET_BATCH = 400, (10, 50), 100, 50
VGG = (64, "M", 128, "M", 256, 256, "M", 512, 512, "M", 512, 512, "M")


def vgg():
    import torch
    from torch import nn

    torch.manual_seed(0)
    layers, before = [], 3
    for width in VGG:
        if width == "M":
            layers.append(nn.MaxPool2d(2, 2))
        else:
            layers += [nn.Conv2d(before, width, 3, padding=1), nn.ReLU()]
            before = width
    model = nn.Sequential(*layers, nn.Flatten(), nn.Linear(512, 10))
    for module in model:
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight)
    return model.eval()


def resnet(data):
    import torch
    import torch.nn.functional as F
    from torch import nn

    class Block(nn.Module):
        def __init__(self, before, width, stride):
            super().__init__()
            self.conv1 = nn.Conv2d(before, width, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(width)
            self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(width)
            self.stride, self.more = stride, width - before

        def forward(self, x):
            y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
            if self.stride > 1:
                x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.more // 2, self.more // 2))
            return F.relu(y + x)

    class ResNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(16)
            before = 16
            for stage in range(3):
                blocks = []
                for block in range(9):
                    blocks.append(Block(before, 16 << stage, 2 if stage and not block else 1))
                    before = 16 << stage
                setattr(self, "layer%d" % (stage + 1), nn.Sequential(*blocks))
            self.linear = nn.Linear(64, 10)

        def forward(self, x):
            x = F.relu(self.bn1(self.conv1(x)))
            x = self.layer3(self.layer2(self.layer1(x)))
            return self.linear(x.mean((2, 3)))

    model = ResNet()
    state = torch.load(data + "/weights/cifar10/akamaster_resnet56.th", map_location="cpu", weights_only=True)["state_dict"]
    model.load_state_dict({name.replace("module.", "", 1): value for name, value in state.items()})
    return model.eval()


def pearson(a, b):
    a, b = a - a.double().mean(), b - b.double().mean()
    return (total(a * b) / (total(a * a) * total(b * b)) ** 0.5).item()


def total(entries):
    import torch

    return entries.sum(dtype=torch.float64)


def published(model, images, batch):
    """The correlation of F and G in every convolution of a plain network, from Jacobians by window."""
    import torch
    import torch.nn.functional as F
    from torch import nn

    modules, results = list(model), []
    for at, conv in enumerate(modules):
        if not isinstance(conv, nn.Conv2d):
            continue
        rest = nn.Sequential(*modules[at + 1 :])
        weight = conv.weight.flatten(1)

        def logits(windows, side):
            pre = (weight @ windows).reshape(1, weight.shape[0], side, side) + conv.bias.reshape(1, -1, 1, 1)
            return rest(pre)[0]

        gradients = torch.zeros(weight.shape[1], weight.shape[1])
        for first in range(0, len(images), batch):
            with torch.no_grad():
                x = nn.Sequential(*modules[:at])(images[first : first + batch])
                windows = F.unfold(x, 3, padding=1)
            jacobian = torch.func.vmap(torch.func.jacrev(lambda w, s=x.shape[-1]: logits(w, s)))(windows)
            rows = jacobian.detach().permute(0, 1, 3, 2).reshape(-1, weight.shape[1])
            gradients += rows.T @ rows
        results.append(pearson(weight.detach().T @ weight.detach(), gradients))
    return results


def identity(model, images, batch):
    """The same in every convolution of any network, through the Gram matrices of signals, kept by hooks."""
    import torch
    from torch import nn

    convs = [module for module in model.modules() if isinstance(module, nn.Conv2d)]
    grams, kept = {conv: 0 for conv in convs}, {}
    hooks = [conv.register_forward_hook(lambda m, i, o: kept.__setitem__(m, o)) for conv in convs]
    for first in range(0, len(images), batch):
        outputs = model(images[first : first + batch])
        taps = [kept[conv] for conv in convs]
        for o in range(outputs.shape[1]):
            signals = torch.autograd.grad(outputs[:, o].sum(), taps, retain_graph=True)
            for conv, signal in zip(convs, signals):
                rows = signal.transpose(0, 1).flatten(1)
                grams[conv] = grams[conv] + rows @ rows.T
    for hook in hooks:
        hook.remove()
    results = []
    for conv in convs:
        weight = conv.weight.detach().flatten(1).double()
        results.append(pearson(weight.T @ weight, weight.T @ grams[conv].double() @ weight))
    return results


def torch_run(name, batch, folder, data, threads):
    import torch

    torch.set_num_threads(threads)
    model = vgg() if name == "vgg" else resnet(data)
    images = torch.from_numpy(np.fromfile(folder + "/" + name + ".images", np.float32).reshape(-1, 3, 32, 32))
    seconds = []
    for _ in range(TURNS):
        start = time.perf_counter()
        results = (published if name == "vgg" else identity)(model, images, batch)
        seconds.append(time.perf_counter() - start)
    print("seconds", min(seconds))
    print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    print("pearson", *results)


def prepare(folder, data):
    import torch

    records = np.fromfile(data + "/cifar10/test_batch.bin", np.uint8, max(VGG_IMAGES, RESNET_IMAGES) * 3073).reshape(-1, 3073)
    pixels = records[:, 1:].reshape(-1, 3, 32, 32) / 255.0
    mean, deviation = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
    images = ((pixels - mean[:, None, None]) / deviation[:, None, None]).astype(np.float32)
    images[:RESNET_IMAGES].tofile(folder + "/resnet.images")
    images[:VGG_IMAGES].tofile(folder + "/vgg.images")
    for name, model in (("vgg", vgg()), ("resnet", resnet(data))):
        values = [v for k, v in model.state_dict().items() if not k.endswith("num_batches_tracked")]
        torch.cat([v.flatten().float() for v in values]).numpy().tofile(folder + "/" + name + ".weights")


def run(command, **settings):
    done = subprocess.run(command, check=True, capture_output=True, text=True, **settings)
    rows = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    return {name: np.array([float(v) for v in row.split()]) for name, row in rows.items()}


def stratoscope(name, mode, batch, folder, classpath, threads, java):
    command = [java, "-cp", classpath, "-Xmx300m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
               "-Dai.djl.pytorch.num_threads=%d" % threads, "-Dai.djl.pytorch.num_interop_threads=1",
               "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
               str(Path(__file__).with_name("PatchAgop.java")), name, mode, str(batch), folder, str(TURNS)]
    return run(command, env=dict(os.environ, GLIBC_TUNABLES="glibc.malloc.hugetlb=1"))


def report(title, row):
    print("%-44s %7.2f s %6d MiB" % (title, row["seconds"][0], row["memory"][0]), flush=True)


def main():
    if sys.argv[1] == "--torch":
        torch_run(sys.argv[2], int(sys.argv[3]), *sys.argv[4:6], int(sys.argv[6]))
        return
    classpath, data = sys.argv[1:3]
    threads = int(sys.argv[3]) if len(sys.argv) > 3 else os.cpu_count()
    java = sys.argv[4] if len(sys.argv) > 4 else "java"
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder, data)
        for name, batch in [("vgg", batch) for batch in VGG_BATCHES] + [("resnet", RESNET_BATCH)]:
            peer = run([sys.executable, __file__, "--torch", name, str(batch), folder, data, str(threads)])
            report("%s, batches of %d, PyTorch" % (name, batch), peer)
            rows = {}
            for mode in ("exact", "rooted", "sketched", "passes", "sketched-passes"):
                rows[mode] = stratoscope(name, mode, batch, folder, classpath, threads, java)
                report(name + ", Stratoscope, " + mode, rows[mode])
            difference = np.abs(rows["exact"]["pearson"] - peer["pearson"])
            print("exact: %.2f times faster, %.2f of the memory, %.2f times the passes alone, largest difference %.1e, mean"
                  " Pearson %.4f" % (peer["seconds"][0] / rows["exact"]["seconds"][0],
                                     rows["exact"]["memory"][0] / peer["memory"][0],
                                     rows["exact"]["seconds"][0] / rows["passes"]["seconds"][0], difference.max(),
                                     rows["exact"]["pearson"].mean()))
            off = np.abs(rows["sketched"]["pearson"] - peer["pearson"])
            print("sketched: %.2f times faster, %.2f times the passes alone, largest stated error %.1e, largest actual error"
                  " %.1e" % (peer["seconds"][0] / rows["sketched"]["seconds"][0],
                             rows["sketched"]["seconds"][0] / rows["sketched-passes"]["seconds"][0],
                             rows["sketched"]["error"].max(), off.max()))


main()
