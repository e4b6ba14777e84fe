from ..registry import MODELS
from .base import Base, Encoder


@MODELS.register_module()
class Net(Base):

    def __init__(self, channels=[1, 2], **kwargs):
        super().__init__(channels, **kwargs)


@MODELS.register_module()
class Wrapped(Encoder):

    def __init__(self, layers: 'int' = 2, **kwargs):
        super().__init__(**kwargs)
