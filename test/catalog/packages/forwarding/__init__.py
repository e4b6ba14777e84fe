from mmdet.models.backbones import ResNet
from mmdet.models.dense_heads import FCOSHead
from mmdet.models.detectors import SingleStageDetector
from mmdet.registry import MODELS
from mmengine.model import BaseModule
from mmengine.optim.scheduler.lr_scheduler import LRSchedulerMixin
from mmengine.registry import PARAM_SCHEDULERS


@MODELS.register_module()
class DeepStemResNet(ResNet):

    def __init__(self, depth, extra=1, **kwargs):
        super().__init__(depth, deep_stem=True, **kwargs)


@MODELS.register_module()
class OwnDetector(SingleStageDetector):

    def __init__(self, *args, own=None, **kwargs):
        super(OwnDetector, self).__init__(*args, **kwargs)


@MODELS.register_module()
class Careless(BaseModule):

    def __init__(self, width, **kwargs):
        super().__init__()
        self.depth = kwargs.get('depth', 4)


class Scaling:

    def __init__(self, *args, scale=1.0, **kwargs):
        super().__init__(*args, **kwargs)


@MODELS.register_module()
class ScaledHead(Scaling, FCOSHead):
    pass


@MODELS.register_module()
class Popping(BaseModule):

    def __init__(self, **kwargs):
        self.gain = kwargs.pop('gain', 2)
        options = {**kwargs}
        super().__init__(**kwargs)


@MODELS.register_module()
class Storing(BaseModule):

    def __init__(self, layer, **kwargs):
        super().__init__()
        self.layer = MODELS.build(dict(type=layer, **kwargs))


class HillParamScheduler:

    def __init__(self, optimizer, param_name, top, begin=0, end=9):
        self.top = top


@PARAM_SCHEDULERS.register_module()
class HillLR(LRSchedulerMixin, HillParamScheduler):
    pass
