"""PyTorch itself: writes random state dicts, and says what a file holds when PyTorch reads it."""
import hashlib
import pickle
import random
import zipfile
from collections import OrderedDict

import numpy as np
import torch

from oldtar import write_tar
from serve import serve

TYPED = [
    torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
    torch.uint8, torch.bool, torch.complex128, torch.complex64,
]
UNTYPED = [
    torch.uint16, torch.uint32, torch.uint64, torch.complex32, torch.float8_e4m3fn, torch.float8_e4m3fnuz,
    torch.float8_e5m2, torch.float8_e5m2fnuz, torch.float8_e8m0fnu, torch.float4_e2m1fn_x2, torch.bits8, torch.bits16,
    torch.bits1x8, torch.bits2x4, torch.bits4x2,
]
SIZES = {torch.bits8: 1, torch.bits16: 2, torch.bits1x8: 1, torch.bits2x4: 1, torch.bits4x2: 1}
IN_SAFETENSORS = [
    torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
    torch.uint8, torch.bool, torch.uint16, torch.uint32, torch.uint64, torch.float8_e4m3fn, torch.float8_e4m3fnuz,
    torch.float8_e5m2, torch.float8_e5m2fnuz,
]


def size_of(dtype):
    return SIZES.get(dtype) or torch._utils._element_size(dtype)


def random_storage(rng, dtype, elements):
    raw = rng.randbytes(elements * size_of(dtype))
    if dtype is torch.bool:
        raw = bytes(byte & 1 for byte in raw)
    storage = torch.UntypedStorage(len(raw))
    if raw:
        torch.empty(0, dtype=torch.uint8).set_(storage).copy_(torch.frombuffer(bytearray(raw), dtype=torch.uint8))
    return storage


def random_shape(rng):
    return [rng.choice([0, 1, 1, 2, 3, 4, 5, 7]) for _ in range(rng.randrange(5))]


def view(storage, dtype, offset, shape, stride):
    return torch.empty(0, dtype=dtype).set_(storage, offset, shape, stride)


def random_view(rng, dtype, plain=False):
    """A tensor over a storage of its own: mostly contiguous, sometimes with gaps, turned around, or repeated."""
    shape = random_shape(rng)
    stride, step = [0] * len(shape), 1
    for at in reversed(range(len(shape))):
        stride[at] = step
        step *= max(shape[at], 1)
    offset = 0
    if not plain and rng.random() < 0.5:
        order = list(range(len(shape)))
        rng.shuffle(order)
        step = 1
        for at in order:
            stride[at] = step
            step *= max(shape[at], 1) + rng.randrange(2)
        offset = rng.randrange(4)
        if shape and rng.random() < 0.3:
            stride[rng.randrange(len(shape))] = 0
    reach = offset + 1 + sum((size - 1) * by for size, by in zip(shape, stride)) if 0 not in shape else offset
    return view(random_storage(rng, dtype, reach + (0 if plain else rng.randrange(3))), dtype, offset, shape, stride)


def random_dict(seed, dtypes, form):
    rng = random.Random(seed)
    state = OrderedDict()
    for at in range(rng.randrange(1, 12)):
        name = f'layer{rng.randrange(4)}.{at}.{rng.choice(["weight", "bias", "größe", "running_mean"])}'
        dtype = rng.choice(dtypes)
        if form == 'plain':
            state[name] = random_view(rng, dtype, plain=True)
            continue
        choice = rng.random()
        tensor = random_view(rng, dtype)
        if choice < 0.25 and (dtype.is_floating_point or dtype.is_complex) and dtype in TYPED:
            tensor = torch.nn.Parameter(tensor, requires_grad=rng.random() < 0.5)
            if rng.random() < 0.3:
                tensor.origin = {'epoch': 3, 'scale': 0.5, 'names': ['a', ('b', 1)], 'big': 2 ** 70, 'none': None}
        state[name] = tensor
        if choice > 0.8:
            state[f'{name}.again'] = tensor
        if choice > 0.9:
            state[f'{name}.flat'] = view(tensor.untyped_storage(), dtype, 0, [tensor.untyped_storage().nbytes() // size_of(dtype)], [1])
    return state


def described(tensor):
    """What must be equal: the place of each element in the storage, and the bytes there."""
    is_parameter = isinstance(tensor, torch.nn.Parameter)
    raw = bytes(view(tensor.untyped_storage(), torch.uint8, 0, [tensor.untyped_storage().nbytes()], [1]).tolist())
    size = size_of(tensor.dtype)
    elements = np.ndarray(
        tuple(tensor.shape), dtype=f'V{size}', buffer=raw or b'\0' * size, offset=tensor.storage_offset() * size if tensor.numel() else 0,
        strides=[by * size for by in tensor.stride()],
    ).tobytes() if tensor.numel() else b''
    return {
        'dtype': str(tensor.dtype).removeprefix('torch.'),
        'shape': list(tensor.shape),
        'stride': list(tensor.stride()),
        'offset': tensor.storage_offset(),
        'sha256': hashlib.sha256(elements).hexdigest(),
        'storage': tensor.untyped_storage()._cdata,
        'storageBytes': len(raw),
        'requiresGrad': tensor.requires_grad,
        'parameter': is_parameter,
    }


def described_dict(state):
    storages = {}
    answer = {}
    for name, tensor in state.items():
        answer[name] = described(tensor)
        # torch does not keep empty storages shared when it reads them.
        empty = answer[name]['storageBytes'] == 0
        answer[name]['storage'] = -1 if empty else storages.setdefault(answer[name]['storage'], len(storages))
    return answer


def swap_file(path, state):
    """Rewrites a zip file as a big-endian machine would have written it."""
    sizes = {}
    for tensor in state.values():
        half = tensor.dtype.is_complex
        sizes[len(sizes)] = (tensor.untyped_storage().nbytes(), size_of(tensor.dtype) // (2 if half else 1))
    with zipfile.ZipFile(path) as archive:
        entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, 'w') as archive:
        for name, data in entries:
            if name.endswith('/byteorder'):
                data = b'big'
            if '/data/' in name:
                _, size = sizes[int(name.split('/data/')[1])]
                data = np.frombuffer(data, dtype=f'V{size}').astype(f'V{size}').tobytes()
                data = b''.join(data[at:at + size][::-1] for at in range(0, len(data), size))
            archive.writestr(name, data)


def answer(question):
    kind, path = question['kind'], question.get('path')
    if kind == 'write':
        torch.serialization.set_crc32_options(question.get('crc32', True))
        dtypes = {'zip': TYPED + UNTYPED, 'legacy': TYPED, 'tar': TYPED, 'plain': IN_SAFETENSORS, 'big': TYPED}[question['form']]
        form = question['form']
        state = random_dict(question['seed'], dtypes, 'plain' if form in ('plain', 'big') else form)
        if form == 'tar':
            write_tar(path, state, random.Random(question['seed']))
            return described_dict(torch.load(path, weights_only=False)['state_dict'])
        options = {'_use_new_zipfile_serialization': form != 'legacy'}
        torch.save({'state_dict': state, 'epoch': 7}, path, pickle_protocol=question.get('protocol', 2), **options)
        if form == 'big':
            swap_file(path, state)
        torch.serialization.set_crc32_options(True)
        return described_dict(state)
    if kind == 'read':
        loaded = torch.load(path, weights_only=True, mmap=question.get('mmap', False))
        return {'keys': list(loaded), 'tensors': described_dict(loaded['state_dict'])}
    if kind == 'weightsOnly':
        try:
            torch.load(path, weights_only=True)
        except (pickle.UnpicklingError, RuntimeError):
            return False
        return True
    if kind == 'loads':
        try:
            torch.load(path, weights_only=True)
        except Exception:
            return False
        return True
    if kind == 'offsets':
        from torch.utils.serialization import config
        config.load.calculate_storage_offsets = True
        try:
            loaded = torch.load(path, weights_only=True, mmap=True)
        finally:
            config.load.calculate_storage_offsets = False
        return described_dict(loaded['state_dict'])
    if kind == 'writeSafetensors':
        import safetensors.torch
        state = random_dict(question['seed'], IN_SAFETENSORS, 'plain')
        safetensors.torch.save_file(state, path, metadata={'format': 'pt'})
        return described_dict(state)
    if kind == 'readSafetensors':
        import safetensors.torch
        return described_dict(safetensors.torch.load_file(path))
    if kind == 'zipfile':
        with zipfile.ZipFile(path) as archive:
            return {'bad': archive.testzip(), 'names': archive.namelist()}
    if kind == 'zip64':
        with zipfile.ZipFile(path) as archive:
            entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
        with zipfile.ZipFile(path, 'w') as archive:
            for name, data in entries:
                with archive.open(name, 'w', force_zip64=True) as entry:
                    entry.write(data)
        return len(entries)
    if kind == 'deflate':
        rng = random.Random(question['seed'])
        with zipfile.ZipFile(path) as archive:
            entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
        with zipfile.ZipFile(path, 'w') as archive:
            for name, data in entries:
                deflated = rng.random() < 0.7
                archive.writestr(name, data, zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED, rng.randrange(1, 10))
        return described_dict(torch.load(path, weights_only=True)['state_dict'])
    if kind == 'large':
        # One storage beyond 4 GiB and one behind it: every offset needs zip64 fields.
        numbers = torch.UntypedStorage.from_file(f'{path}.raw', shared=True, nbytes=question['bytes'])
        big = view(numbers, torch.uint8, 0, [question['bytes']], [1])
        big[-3:] = torch.tensor([1, 2, 3], dtype=torch.uint8)
        torch.save({'state_dict': {'big': big, 'small': torch.arange(5)}}, path)
        return None
    if kind == 'readLarge':
        loaded = torch.load(path, weights_only=True, mmap=True)['state_dict']
        return [list(loaded['big'].shape), loaded['big'][-3:].tolist(), loaded['small'].tolist()]
    raise ValueError(kind)


serve(answer)
