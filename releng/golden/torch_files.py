"""Writes the checkpoints of org.stratoscope.loaders.torch.tests with PyTorch (written with 1.13.0).

Usage: python3 torch_files.py FOLDER
Tensor values are those of torch.arange, so that the tests can state them without a second file.
"""
import collections
import sys
import torch

folder = sys.argv[1]
base = torch.arange(24, dtype=torch.float32).reshape(2, 3, 4)
state = collections.OrderedDict()
state["contiguous"] = base.clone()
state["transposed"] = base.clone().permute(2, 0, 1)
state["slice"] = torch.arange(100, dtype=torch.float32).reshape(10, 10)[2:8:3, 1::4]
state["expanded"] = torch.tensor([5.0]).expand(3, 2)
state["scalar"] = torch.tensor(7.5)
state["empty"] = torch.zeros(0, 4)
state["double"] = torch.arange(4, dtype=torch.float64) / 3
state["half"] = torch.arange(4, dtype=torch.float16) / 8
state["bfloat16"] = torch.arange(4, dtype=torch.bfloat16) * 256
state["int64"] = torch.arange(-2, 2)
state["int32"] = torch.arange(-2, 2, dtype=torch.int32)
state["int16"] = torch.arange(-2, 2, dtype=torch.int16)
state["int8"] = torch.arange(-2, 2, dtype=torch.int8)
state["uint8"] = torch.arange(253, 256, dtype=torch.uint8)
state["bool"] = torch.tensor([True, False, True])
state["shared1"] = base[0]
state["shared2"] = base[1]
state["parameter"] = torch.nn.Parameter(torch.arange(3.0))
for name, zipped in (("zip", True), ("legacy", False)):
    torch.save(state, folder + "/types_" + name + ".pth", _use_new_zipfile_serialization=zipped)
    model = torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2))
    for value in model.parameters():
        value.data = torch.arange(value.numel(), dtype=torch.float32).reshape(value.shape)
    optimizer = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9)
    model(torch.ones(1, 1, 4, 4)).sum().backward()
    optimizer.step()
    wrapped = {"module." + key: value for key, value in model.state_dict().items()}
    torch.save({"epoch": 3, "best_prec1": 91.5, "arch": None, "size": base.shape, "dtype": torch.float32,
                "state_dict": wrapped, "optimizer": optimizer.state_dict()},
               folder + "/checkpoint_" + name + ".pth", _use_new_zipfile_serialization=zipped)
torch.save(model, folder + "/whole_module.pth")
torch.jit.script(torch.nn.ReLU()).save(folder + "/program.pt")
nested = torch.nn.Sequential()
nested.add_module("features", torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2), torch.nn.ReLU()))
nested.add_module("head", torch.nn.Conv2d(2, 3, 1, bias=False))
for value in nested.parameters():
    value.data = torch.arange(value.numel(), dtype=torch.float32).reshape(value.shape)
torch.jit.script(nested.eval()).save(folder + "/scripted.pt")
torch.jit.trace(nested.eval(), torch.ones(1, 1, 4, 4)).save(folder + "/traced.pt")
