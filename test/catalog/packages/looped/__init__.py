import torch.nn as nn
from mmdet.registry import MODELS, TRANSFORMS
from mmengine.dataset import COLLATE_FUNCTIONS
from mmcv.transforms import BaseTransform


class Blur(BaseTransform):

    def __init__(self, radius=3):
        self.radius = radius


class Sharpen(Blur):
    pass


for transform in [Blur, Sharpen]:
    TRANSFORMS.register_module(module=transform)

for name, layer in {'tiny_conv': nn.Conv2d, 'tiny_linear': nn.Linear}.items():
    MODELS.register_module(name=name, module=layer)


def register_all():
    for kind in ('Old', 'New'):
        MODELS.register_module(name=kind + 'Block', module=globals()[kind])


def register(cls):
    TRANSFORMS.register_module(module=cls)
    return cls


@register
class Posterize(BaseTransform):
    """Registered by a decorator of one's own."""


@COLLATE_FUNCTIONS.register_module()
def tidy_collate(batch, pad=0):
    return batch
