from abc import ABCMeta

from mmengine.utils import digit_version

import torch

try:
    from not_installed.models import Encoder
except ImportError:
    Encoder = object

if digit_version(torch.__version__) >= digit_version('99.0'):

    class Base(metaclass=ABCMeta):

        def __init__(self, never):
            pass
else:

    class Base(metaclass=ABCMeta):

        def __init__(self, channels, groups=-1, eps=1e-5):
            pass
