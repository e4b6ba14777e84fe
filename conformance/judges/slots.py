"""Which registry MMEngine asks for which type while it builds a config's model and the transforms of its pipelines.

A question is the path of a config; the answer is `{ asked: [[registry, type], ...], failed: [text, ...] }`. What fails to build is told
beside what was asked before it failed.
"""
from mmengine.config import Config
from mmengine.registry import DefaultScope, Registry
from mmdet.registry import MODELS, TRANSFORMS
from mmdet.utils import register_all_modules

from serve import serve

register_all_modules(init_default_scope=False)
DefaultScope.get_instance('slots', scope_name='mmdet')
asked = set()
get = Registry.get


def recording(self, key):
    asked.add((self.name, key))
    return get(self, key)


Registry.get = recording


def pipelines(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == 'pipeline' and isinstance(inner, list):
                yield from inner
            yield from pipelines(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from pipelines(inner)


def trace(path):
    asked.clear()
    config = Config.fromfile(path)
    failed = []
    work = [(MODELS, config.model)] if 'model' in config else []
    work += [(TRANSFORMS, one) for key, value in config.items() if key.endswith('_dataloader') for one in pipelines(value)]
    for registry, part in work:
        try:
            registry.build(part)
        except Exception as error:
            failed.append(f'{type(error).__name__}: {error}'[:200])
    return {'asked': sorted(asked), 'failed': failed}


if __name__ == '__main__':
    serve(trace)
