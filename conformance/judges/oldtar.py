"""The tar form that torch wrote before 0.2. No torch that is to be had writes it; torch's own reader judges what is written here."""
import io
import pickle
import struct
import tarfile

import torch


def write_tar(path, state, rng):
    """Writes what torch wrote before 0.2, as torch's own reader still expects it: numbered storages, numbered tensors, a pickle."""
    roots, views, tensors = {}, [], {}
    parts = {name: io.BytesIO() for name in ('storages', 'tensors', 'pickle')}

    def storage_of(tensor):
        storage = tensor.untyped_storage()
        if storage._cdata not in roots:
            roots[storage._cdata] = (storage, tensor.dtype)
        elements = storage.nbytes() // torch._utils._element_size(tensor.dtype)
        # A part of the storage, from the tensor's first element on, is a storage of its own.
        if tensor.storage_offset() > 0 and tensor.numel() > 0 and rng.random() < 0.5:
            number = 10 ** 6 + len(views)
            views.append((number, storage._cdata, tensor.storage_offset(), elements - tensor.storage_offset()))
            return number, 0
        return storage._cdata, tensor.storage_offset()

    class Pickler(pickle.Pickler):
        seen = False

        def persistent_id(self, thing):
            if thing is torch.nn.Linear and not self.seen:
                self.seen = True
                return torch.nn.Linear, None, None
            if type(thing) is not torch.Tensor:
                return None
            if id(thing) not in tensors:
                number = len(tensors) + 10 ** 12
                tensors[id(thing)] = (number, thing, storage_of(thing))
            number = tensors[id(thing)][0]
            return str(number) if rng.random() < 0.3 else number

    Pickler(parts['pickle'], 2).dump({'state_dict': state, 'epoch': 7, 'class': torch.nn.Linear})
    pickle.dump(len(roots), parts['storages'], 2)
    for number, (storage, dtype) in roots.items():
        kind = getattr(torch, torch.storage._dtype_to_storage_type_map()[dtype])
        pickle.dump((number, 'cpu', kind), parts['storages'], 2)
        raw = bytes(storage.tolist())
        parts['storages'].write(struct.pack('<q', storage.nbytes() // torch._utils._element_size(dtype)) + raw)
    pickle.dump(views, parts['storages'], 2)
    pickle.dump(len(tensors), parts['tensors'], 2)
    for number, tensor, (storage, offset) in tensors.values():
        pickle.dump((number, storage, torch.FloatTensor), parts['tensors'], 2)
        count = tensor.dim()
        parts['tensors'].write(struct.pack(f'<q{2 * count + 1}q', count, *tensor.shape, *tensor.stride(), offset))
    with tarfile.open(path, 'w', format=rng.choice([tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])) as archive:
        parts['sys_info'] = io.BytesIO(pickle.dumps({'protocol_version': 1000, 'little_endian': True}, 2))
        for name in ('sys_info', 'pickle', 'tensors', 'storages'):
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(parts[name].getvalue()), 1234567.25
            parts[name].seek(0)
            archive.addfile(info, parts[name])
        end = archive.offset
    with open(path, 'r+b') as file:
        file.truncate(end + 2 * tarfile.BLOCKSIZE)  # The two blocks of zeros that end an archive, without the padding behind them.
