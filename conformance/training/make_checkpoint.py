"""A raw self-supervised ResNet-50 checkpoint with random weights, laid out as the authors save it.

python make_checkpoint.py mocov2|swav FILE
"""
import sys

import torch
from mmdet.models.backbones import ResNet


def mocov2(state):
    """main_moco.py: two encoders, each with its head, and the queue, under a DistributedDataParallel."""
    out = {}
    for side in ('encoder_q', 'encoder_k'):
        out.update({f'module.{side}.{key}': value for key, value in state.items()})
        out[f'module.{side}.fc.0.weight'] = torch.zeros(8, 2048)
    out['module.queue'] = torch.zeros(128, 16)
    out['module.queue_ptr'] = torch.zeros(1, dtype=torch.long)
    return dict(epoch=800, arch='resnet50', state_dict=out, optimizer={})


def swav(state):
    """main_swav.py, as published: the state dict itself, with the projection head and the prototypes."""
    out = {f'module.{key}': value for key, value in state.items()}
    out['module.projection_head.0.weight'] = torch.zeros(8, 2048)
    out['module.prototypes.weight'] = torch.zeros(16, 8)
    return out


if __name__ == '__main__':
    method, path = sys.argv[1:]
    torch.manual_seed(0)
    net = ResNet(50)
    net.init_weights()
    torch.save(globals()[method](net.state_dict()), path)
