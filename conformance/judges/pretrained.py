"""Checkpoints as the authors' training programs lay them out, with networks that PyTorch itself builds and saves."""
import subprocess
import sys
import time
from collections import OrderedDict

import torch
from torch import nn

from serve import serve


class Block(nn.Module):
    def __init__(self, into, planes, stride, expansion, down):
        super().__init__()
        out = planes * expansion
        if expansion == 1:
            self.conv1 = nn.Conv2d(into, planes, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(planes)
            self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(planes)
        else:
            self.conv1 = nn.Conv2d(into, planes, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(planes)
            self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(planes)
            self.conv3 = nn.Conv2d(planes, out, 1, bias=False)
            self.bn3 = nn.BatchNorm2d(out)
        if down:
            self.downsample = nn.Sequential(nn.Conv2d(into, out, 1, stride, bias=False), nn.BatchNorm2d(out))


class ResNet(nn.Module):
    """The names, the shapes and the order of children of torchvision's ResNet-18 and ResNet-50."""

    def __init__(self, depth=18, fc=None):
        super().__init__()
        expansion, blocks = (1, (2, 2, 2, 2)) if depth == 18 else (4, (3, 4, 6, 3))
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU()
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        into = 64
        for stage, count in enumerate(blocks):
            planes, layers = 64 * 2 ** stage, []
            for at in range(count):
                stride = 2 if at == 0 and stage > 0 else 1
                layers.append(Block(into, planes, stride, expansion, at == 0 and (stride != 1 or into != planes * expansion)))
                into = planes * expansion
            setattr(self, f'layer{stage + 1}', nn.Sequential(*layers))
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.width = into
        if fc is not None:
            self.fc = fc(into)


def mlp(into, *sizes):
    layers = []
    for size in sizes:
        layers += [nn.Linear(into, size), nn.ReLU()]
        into = size
    return nn.Sequential(*layers[:-1])


def bn_mlp(into, hidden, out):
    return nn.Sequential(nn.Linear(into, hidden), nn.BatchNorm1d(hidden), nn.ReLU(), nn.Linear(hidden, out))


class Parts(nn.Module):
    def __init__(self, buffers=(), **parts):
        super().__init__()
        for name, part in parts.items():
            setattr(self, name, part)
        for name, buffer in dict(buffers).items():
            self.register_buffer(name, buffer)


def parallel(module):
    return nn.DataParallel(module).state_dict()


def moco(depth, dim=128, queue=65536, head=lambda width: mlp(width, width, 128)):
    buffers = {'queue': torch.randn(dim, queue), 'queue_ptr': torch.zeros(1, dtype=torch.long)}
    return Parts(buffers, encoder_q=ResNet(depth, head), encoder_k=ResNet(depth, head))


def with_momentum(model):
    """SGD's momentum, with storage of its own, for every parameter that is trained."""
    trained = [parameter for name, parameter in model.named_parameters() if 'encoder_k' not in name]
    optimizer = torch.optim.SGD(trained, 0.03, momentum=0.9, weight_decay=1e-4)
    for parameter in trained:
        parameter.grad = torch.randn_like(parameter)
    optimizer.step()
    return optimizer.state_dict()


def full_moco():
    model = nn.DataParallel(moco(50))
    return {'epoch': 800, 'arch': 'resnet50', 'state_dict': model.state_dict(), 'optimizer': with_momentum(model)}


def swav(depth):
    network = ResNet(depth)
    network.projection_head = bn_mlp(network.width, 2048, 128)
    network.prototypes = nn.Linear(128, 3000, bias=False)
    return parallel(network)


def children(depth):
    return nn.Sequential(*list(ResNet(depth).children()))


def byol_encoder(depth):
    return Parts(encoder=children(depth), projetion=bn_mlp(512, 64, 32))


def densecl(depth):
    encoder_q = nn.Sequential(ResNet(depth), mlp(512, 64, 32))
    encoder_k = nn.Sequential(ResNet(depth), mlp(512, 64, 32))
    model = Parts({'queue': torch.randn(32, 64), 'queue2': torch.randn(32, 64)}, encoder_q=encoder_q, encoder_k=encoder_k, backbone=encoder_q[0])
    return model.state_dict()


LAYOUTS = {
    'mocov1': lambda: {'state_dict': parallel(moco(18, queue=64, head=lambda width: nn.Linear(width, 128))), 'epoch': 200},
    'mocov2': lambda: {'state_dict': parallel(moco(18, queue=64)), 'epoch': 200},
    'moco': lambda: {'state_dict': parallel(Parts(encoder_q=ResNet(18), encoder_k=ResNet(18))), 'epoch': 200},
    'vissl': lambda: {'phase_idx': 7, 'classy_state_dict': {'train': True, 'base_model': {'meters': {}, 'model': {
        'trunk': Parts(_feature_blocks=nn.ModuleDict(ResNet(18).named_children())).state_dict(),
        'heads': mlp(512, 64, 32).state_dict()}}}},
    'mocov3': lambda: {'state_dict': parallel(Parts(
        base_encoder=ResNet(18, lambda width: bn_mlp(width, 64, 32)),
        momentum_encoder=ResNet(18, lambda width: bn_mlp(width, 64, 32)),
        predictor=bn_mlp(32, 64, 32),
    )), 'arch': 'resnet18'},
    'swav': lambda: swav(18),
    'dino': lambda: {
        'student': parallel(Parts(backbone=ResNet(18), head=mlp(512, 64, 32))),
        'teacher': Parts(backbone=ResNet(18), head=mlp(512, 64, 32)).state_dict(), 'epoch': 800,
    },
    'barlowtwins': lambda: {'epoch': 9, 'model': parallel(Parts(
        backbone=ResNet(18), projector=bn_mlp(512, 64, 32), bn=nn.BatchNorm1d(32, affine=False)))},
    'vicreg': lambda: {'epoch': 9, 'model': parallel(Parts(backbone=ResNet(18), projector=bn_mlp(512, 64, 32)))},
    'simsiam': lambda: {'state_dict': parallel(Parts(
        encoder=ResNet(18, lambda width: bn_mlp(width, 64, 32)), predictor=bn_mlp(32, 64, 32)))},
    'pixpro': lambda: {'model': parallel(Parts(
        encoder=ResNet(18), encoder_k=ResNet(18), projector=mlp(512, 64), projector_k=mlp(512, 64), value_transform=mlp(4, 4)))},
    'densecl': lambda: {'state_dict': densecl(18), 'meta': {'epoch': 200}},
    'byol-yaox12': lambda: {'model': parallel(Parts(
        online_network=byol_encoder(18), target_network=byol_encoder(18), predictor=mlp(32, 64, 32)))},
    'byol-sthalles': lambda: {
        'online_network_state_dict': byol_encoder(18).state_dict(), 'target_network_state_dict': byol_encoder(18).state_dict()},
    'openmmlab': lambda: {'state_dict': Parts(backbone=ResNet(18), neck=mlp(512, 8), head=mlp(8, 8)).state_dict(), 'meta': {}},
    'backbone': lambda: ResNet(18, lambda width: nn.Linear(width, 1000)).state_dict(),
    'full-mocov2': full_moco,
    'full-swav': lambda: swav(50),
}


def answer(question):
    kind = question['kind']
    if kind == 'make':
        torch.manual_seed(question.get('seed', 0))
        torch.save(LAYOUTS[question['layout']](), question['path'], _use_new_zipfile_serialization=not question.get('legacy', False))
        return None
    if kind == 'script':
        began = time.monotonic()
        subprocess.run(
            [sys.executable, '-s', question['script'], question['source'], question['target'], '--selfsup', question['method']],
            check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - began
    if kind == 'keys':
        loaded = torch.load(question['path'], weights_only=True)
        return list(loaded.get('state_dict', loaded))
    if kind == 'differences':
        one, other = (torch.load(question[name], weights_only=True).get('state_dict') or torch.load(question[name]) for name in ('ours', 'theirs'))
        other = OrderedDict((key.removeprefix(question.get('cut', '')), value) for key, value in other.items())
        names = [key for key in other if not key.startswith(tuple(question['without']))]
        if list(one) != names:
            return ['the keys or their order', list(one)[:5], names[:5]]
        return [key for key in names if one[key].dtype != other[key].dtype or one[key].stride() != other[key].stride() or not torch.equal(one[key], other[key])]
    raise ValueError(kind)


serve(answer)
