from .heads import TinyHead  # noqa: F401
