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
    """Loads some files of the mmdet wheel by themselves: the rest of the package needs mmcv's compiled operators."""
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
    transformer = package('mmdet.models.layers.transformer')
    utils_of = load('mmdet.models.layers.transformer.utils', f'{mmdet}/models/layers/transformer/utils.py')
    transformer.PatchEmbed = layers.PatchEmbed = utils_of.PatchEmbed
    layers.PatchMerging = utils_of.PatchMerging
    swin = load('mmdet.models.backbones.swin', f'{mmdet}/models/backbones/swin.py')
    BACKBONES.update(SwinTransformer=swin.SwinTransformer)
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


def as_config(value):
    """What a config file gives a constructor: dicts with attributes."""
    from mmengine.config import ConfigDict
    if isinstance(value, dict):
        return ConfigDict({key: as_config(inner) for key, inner in value.items()})
    return [as_config(inner) for inner in value] if isinstance(value, list) else value


NEVER = -7


def taken(config, load_from):
    """What training starts with: the names of a backbone's tensors by the sign of what was loaded into them."""
    import torch
    from mmengine.model import BaseModule
    from mmengine.runner.checkpoint import _load_checkpoint, _load_checkpoint_to_model

    class Model(BaseModule):
        pass

    model = Model()
    try:
        model.backbone = build(as_config(config))
        for tensor in model.state_dict().values():
            tensor.fill_(NEVER)
        model.init_weights()
        if load_from is not None:
            # mmengine/runner/runner.py, Runner.load_checkpoint
            _load_checkpoint_to_model(model, _load_checkpoint(load_from, map_location='cpu'), False, revise_keys=[(r'^module.', '')])
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'[:200], 'ours': [], 'other': []}
    found = {'error': None, 'ours': [], 'other': []}
    for name, tensor in model.backbone.state_dict().items():
        first = tensor.double().flatten()[0].item()
        if abs(first) > 50:  # What initialises tensors gives smaller numbers.
            found['ours' if first > 0 else 'other'].append(name)
    return found


def save(path, content, sign):
    """A file of tensors: lists [shape, dtype] in nested dicts become tensors of 100, or of -100."""
    import torch

    def made(value):
        if isinstance(value, dict):
            return {key: made(inner) for key, inner in value.items()}
        if not isinstance(value, list):
            return value
        shape, dtype = value
        if dtype == 'bits8':
            return torch.zeros(shape, dtype=torch.uint8).view(torch.bits8)
        return torch.full(shape, 100.0 * sign).to(getattr(torch, dtype))

    torch.save(made(content), path)


def answer(question):
    kind = question['kind']
    if kind == 'start':
        return start(question['mmcv'], question['mmdet'])
    if kind == 'shapes':
        try:
            return {name: list(value.shape) for name, value in build(question['config']).state_dict().items()}
        except (AssertionError, IndexError, KeyError, ValueError, TypeError) as error:
            return f'{type(error).__name__}: {error}'
    if kind == 'load':
        return loaded(build(question['config']), question['path'], question.get('prefix'))
    if kind == 'taken':
        return taken(question['config'], question.get('loadFrom'))
    if kind == 'save':
        return save(question['path'], question['content'], question['sign'])
    if kind == 'compose':
        from mmengine.config import Config
        return Config.fromfile(question['path']).model.backbone.to_dict()
    raise ValueError(kind)


serve(answer)
