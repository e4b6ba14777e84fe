import torch.nn as nn
from mmdet.registry import MODELS
from mmengine.model import BaseModule


def make_block(name, base, width):

    @MODELS.register_module(name=name)
    class Block(base):

        def __init__(self, depth, width=width):
            super().__init__()

    Block.__name__ = name
    return Block


Narrow = make_block('Narrow', BaseModule, 8)
Wide = make_block('Wide', nn.Module, width=64)

Plain = MODELS.register_module()(type('Plain', (Narrow, ), {'groups': 1}))
