"""Writes the small checkpoints of test/checkpoint/golden with PyTorch, and what they hold.

Run: python3.11 conformance/generate/checkpoint_goldens.py test/checkpoint/golden
(with torch 2.13.0, numpy, safetensors and mmengine 0.10.7 on PYTHONPATH)
"""
import hashlib
import json
import os
import pickle
import random
import sys
import zipfile
from collections import OrderedDict, defaultdict

import numpy as np
import safetensors.torch
import torch
from torch import nn

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'judges'))
from oldtar import write_tar  # noqa: E402

folder = sys.argv[1]
expected = {}


def note(name, state):
    expected[name] = {
        key: {
            'dtype': str(value.dtype).removeprefix('torch.'),
            'shape': list(value.shape),
            'sha256': hashlib.sha256(raw(value)).hexdigest()[:16],
        }
        for key, value in state.items()
    }


def raw(tensor):
    """The elements in row-major order, as they are stored."""
    size = torch._utils._element_size(tensor.dtype)
    stored = torch.empty(0, dtype=torch.uint8).set_(tensor.untyped_storage(), 0, [tensor.untyped_storage().nbytes()], [1])
    return np.ndarray(
        tuple(tensor.shape), dtype=f'V{size}', buffer=stored.numpy(), offset=tensor.storage_offset() * size,
        strides=[by * size for by in tensor.stride()]).tobytes() if tensor.numel() else b''


def path(name):
    return os.path.join(folder, name)


torch.manual_seed(0)
base = torch.arange(24, dtype=torch.float32)
state = OrderedDict(
    weight=torch.randn(3, 4), bias=nn.Parameter(torch.randn(3).bfloat16()), turned=base.view(4, 6).t(), row=base[6:12],
    count=torch.tensor(7), empty=torch.zeros(0, 3), flags=torch.tensor([True, False]), small=torch.tensor([1, 65535], dtype=torch.uint16),
    half=torch.randn(2, 2).half(), wave=torch.randn(2, dtype=torch.complex64), tiny=torch.randn(4).to(torch.float8_e4m3fn),
)
torch.save({'state_dict': state, 'epoch': 3}, path('zip.pth'))
note('zip.pth', state)
torch.save({'state_dict': state, 'epoch': 3}, path('protocol4.pth'), pickle_protocol=4)
note('protocol4.pth', state)
typed = OrderedDict((key, value) for key, value in state.items() if value.dtype not in torch.storage._new_dtypes())
torch.save({'state_dict': typed, 'epoch': 3}, path('legacy.pth'), _use_new_zipfile_serialization=False)
note('legacy.pth', typed)

numbers = OrderedDict(a=torch.randn(2, 3), b=torch.arange(4), c=torch.randn(2, dtype=torch.complex128))
torch.save(numbers, path('big.pth'))
with zipfile.ZipFile(path('big.pth')) as archive:
    entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
with zipfile.ZipFile(path('big.pth'), 'w') as archive:
    for name, data in entries:
        if name.endswith('/byteorder'):
            data = b'big'
        if '/data/' in name:
            width = {'0': 4, '1': 8, '2': 8}[name.rsplit('/', 1)[1]]
            data = b''.join(data[at:at + width][::-1] for at in range(0, len(data), width))
        archive.writestr(name, data)
note('big.pth', numbers)

quantized = torch.quantize_per_tensor(torch.randn(2, 3), 0.1, 3, torch.quint8)
channels = torch.quantize_per_channel(torch.randn(2, 3), torch.tensor([0.1, 0.2]), torch.zeros(2, dtype=torch.long), 0, torch.qint8)
torch.save({'state_dict': {'one': quantized, 'many': channels}}, path('quantized.pth'))
sparse = torch.sparse_coo_tensor(torch.tensor([[0, 1], [1, 0]]), torch.tensor([1., 2.]), (2, 2))
torch.save({'state_dict': {
    'sparse': sparse, 'rows': torch.eye(3).to_sparse_csr(), 'meta': torch.zeros(2, 2, device='meta'),
    'nested': torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)]),
    'conjugated': torch.ones(2, dtype=torch.complex64).conj(),
}}, path('layouts.pth'))

from mmengine.logging import MessageHub  # noqa: E402

hub = MessageHub.get_instance('golden')
hub.update_scalar('train/loss', 0.5)
hub.update_info('iter', 3)
torch.save({
    'meta': {'epoch': 1, 'iter': 10, 'cfg': 'a = 1', 'seed': np.int64(3), 'best': np.float32(1.5), 'history': np.arange(3)},
    'state_dict': OrderedDict({'backbone.conv1.weight': torch.zeros(2, 2), 'bbox_head.fc.weight': torch.zeros(1)}),
    'message_hub': hub.state_dict(), 'counts': defaultdict(int, a=1), 'bytes': b'ab\xff', 'names': {'x'}, 'huge': 2 ** 70,
}, path('mmengine.pth'))


class Evil:
    def __reduce__(self):
        return os.system, ('touch mmdet-config-was-here',)


torch.save({'state_dict': {'weight': torch.zeros(2)}, 'evil': Evil()}, path('evil.pth'))
with open(path('evil.pkl'), 'wb') as file:
    pickle.dump({'evil': Evil(), 'fine': 1}, file)

queue = {'module.queue': torch.randn(2, 4), 'module.queue_ptr': torch.zeros(1, dtype=torch.long)}
for side in 'qk':
    for name, shape in {'conv1.weight': (2, 3, 1, 1), 'bn1.weight': (2,), 'layer1.0.conv1.weight': (2, 2, 1, 1),
                        'fc.0.weight': (2, 2), 'fc.0.bias': (2,), 'fc.2.weight': (2, 2), 'fc.2.bias': (2,)}.items():
        queue[f'module.encoder_{side}.{name}'] = torch.randn(shape)
torch.save({'epoch': 2, 'arch': 'tiny', 'state_dict': queue, 'optimizer': {'state': {0: {'momentum_buffer': torch.randn(2)}}}},
           path('moco.pth.tar'), _use_new_zipfile_serialization=False)
note('moco.pth.tar', queue)

plain = {'b': torch.randn(2, 3), 'a': torch.arange(3, dtype=torch.int16), 'c': torch.zeros(0, 2).bfloat16()}
safetensors.torch.save_file(plain, path('plain.safetensors'), metadata={'format': 'pt'})
note('plain.safetensors', plain)

write_tar(path('old.tar'), typed, random.Random(7))
note('old.tar', torch.load(path('old.tar'), weights_only=False)['state_dict'])
with zipfile.ZipFile(path('zip.pth')) as archive:
    entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
with zipfile.ZipFile(path('deflated.pth'), 'w', zipfile.ZIP_DEFLATED) as archive:
    for name, data in entries:
        archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
note('deflated.pth', torch.load(path('deflated.pth'))['state_dict'])

with open(path('expected.json'), 'w') as file:
    json.dump(expected, file, indent=1)
    file.write('\n')
