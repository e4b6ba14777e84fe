import torch.nn as nn
from mmdet.registry import MODELS
from mmengine.registry import HOOKS
from mmengine.hooks import Hook
from mmengine.model import BaseModule

SIZES = (3, 5)


@MODELS.register_module()
class TinyHead(BaseModule):

    def __init__(self, num_classes: int, sizes=SIZES, scale: float = 1 / 2, init_cfg=None):
        super().__init__(init_cfg)


@MODELS.register_module('ShortName')
class LongName(nn.Module):

    def __init__(self, *, norm=nn.BatchNorm2d, act=dict(type='ReLU')):
        super().__init__()


@MODELS.register_module(name=['First', 'Second'])
class Aliased(nn.Module):
    pass


@HOOKS.register_module(force=True)
@MODELS.register_module(name='Both')
class Twice(Hook):

    def __init__(self, every: int = 1) -> None:
        self.every = every


@MODELS.register_module(name=f'Scaled{len(SIZES)}')
def scaled(x, factor=2):
    return x * factor
