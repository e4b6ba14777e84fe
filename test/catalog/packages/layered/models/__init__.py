from .base import Base
from .net import Net

__all__ = ['Base', 'Net']
