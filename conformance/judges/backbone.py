"""MMDetection's own backbones, built by mmcv-lite and loaded by MMEngine: nothing here is compiled code."""
import importlib.util
import re
import sys
import types
import warnings

from serve import serve

warnings.simplefilter('ignore')
BACKBONES = {}


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def package(name):
    module = types.ModuleType(name)
    module.__path__ = []
    sys.modules[name] = module
    return module


def start(mmcv, mmdet):
    """Loads three files of the mmdet wheel by themselves: the rest of the package needs mmcv's compiled operators."""
    sys.path.append(mmcv)
    package('mmdet')
    load('mmdet.registry', f'{mmdet}/registry.py')
    utils = package('mmdet.utils')
    for name in ('ConfigType', 'OptConfigType', 'OptMultiConfig'):
        setattr(utils, name, object)
    package('mmdet.models')
    layers = package('mmdet.models.layers')
    package('mmdet.models.backbones')
    layers.ResLayer = load('mmdet.models.layers.res_layer', f'{mmdet}/models/layers/res_layer.py').ResLayer
    load('mmdet.models.layers.brick_wrappers', f'{mmdet}/models/layers/brick_wrappers.py')
    resnet = load('mmdet.models.backbones.resnet', f'{mmdet}/models/backbones/resnet.py')
    resnext = load('mmdet.models.backbones.resnext', f'{mmdet}/models/backbones/resnext.py')
    BACKBONES.update(ResNet=resnet.ResNet, ResNetV1d=resnet.ResNetV1d, ResNeXt=resnext.ResNeXt)


def build(config):
    from mmengine.registry import DefaultScope
    options = {key: value for key, value in config.items() if key != 'type'}
    with DefaultScope.overwrite_default_scope('mmdet'):
        return BACKBONES[config['type']](**options)


def loaded(model, path, prefix):
    """What MMEngine says when it loads a file by its rules for `init_cfg=dict(type='Pretrained', …)`."""
    from mmengine.runner.checkpoint import _load_checkpoint_with_prefix, load_checkpoint, load_state_dict
    try:
        if prefix is None:
            load_checkpoint(model, path, map_location='cpu', strict=True)
        else:
            load_state_dict(model, _load_checkpoint_with_prefix(prefix, path, map_location='cpu'), strict=True)
    except AssertionError:
        return {'missing': sorted(name for name in model.state_dict() if 'num_batches_tracked' not in name), 'unexpected': None, 'wrongShape': []}
    except RuntimeError as error:
        text = str(error)
    else:
        text = ''
    found = {}
    for key, pattern in {'missing': r'missing keys in source state_dict: (.*)', 'unexpected': r'unexpected key in source state_dict: (.*)'}.items():
        match = re.search(pattern, text)
        found[key] = sorted(match.group(1).split(', ')) if match else []
    found['wrongShape'] = sorted(re.findall(r'size mismatch for (\S+):', text))
    return found


def answer(question):
    kind = question['kind']
    if kind == 'start':
        return start(question['mmcv'], question['mmdet'])
    if kind == 'shapes':
        try:
            return {name: list(value.shape) for name, value in build(question['config']).state_dict().items()}
        except (AssertionError, KeyError, ValueError, TypeError) as error:
            return f'{type(error).__name__}: {error}'
    if kind == 'load':
        return loaded(build(question['config']), question['path'], question.get('prefix'))
    if kind == 'compose':
        from mmengine.config import Config
        return Config.fromfile(question['path']).model.backbone.to_dict()
    raise ValueError(kind)


serve(answer)
