"""
Builds a section of a config with the real registries and constructors. A question is {'text': a config's source, 'section': a key of
it}; the answer is None, or the error's class and text.

Nothing is read from disk and nothing is trained: data sets stay empty, weights are not drawn.
"""
import contextlib
import importlib.abc
import importlib.machinery
import importlib.metadata
import importlib.util
import inspect
import itertools
import os
import sys
import tempfile
from unittest.mock import MagicMock

for missing in ('lap', 'motmetrics'):
    sys.modules.setdefault(missing, MagicMock())


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """What mmpretrain imports besides, and its backbones do not use."""

    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('torchvision', 'modelindex', 'mat4py', 'einops'):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return MagicMock(__path__=[], __spec__=spec, __version__='0.15.0')

    def exec_module(self, module):
        pass


if importlib.util.find_spec('mmpretrain'):
    sys.modules.setdefault('importlib_metadata', importlib.metadata)
    sys.meta_path.append(StandIns())

import torch  # noqa: E402
from mmengine.config import Config  # noqa: E402
from mmengine.dataset import base_dataset, dataset_wrapper  # noqa: E402
from mmengine.hooks import CheckpointHook  # noqa: E402
from mmengine.model import BaseModel  # noqa: E402
from mmengine.optim import build_optim_wrapper  # noqa: E402
from mmengine.registry import (DATA_SAMPLERS, DATASETS, EVALUATOR, FUNCTIONS, HOOKS, LOG_PROCESSORS, LOOPS, METRICS, MODELS,  # noqa: E402
                               PARAM_SCHEDULERS, VISUALIZERS, WEIGHT_INITIALIZERS, DefaultScope, build_from_cfg)
from mmengine.runner import Runner  # noqa: E402
from mmcv.transforms import Compose  # noqa: E402
from mmdet.engine.hooks import PipelineSwitchHook  # noqa: E402
from mmdet.utils import register_all_modules  # noqa: E402

from serve import serve  # noqa: E402


def quiet():
    """What constructors would read or compute besides looking at their arguments."""
    for name in dir(torch.nn.init):
        if name.endswith('_') and not name.startswith('_'):
            setattr(torch.nn.init, name, lambda tensor, *args, **kwargs: tensor)
    for wrapped in (base_dataset.BaseDataset, dataset_wrapper.ConcatDataset, dataset_wrapper.RepeatDataset,
                    dataset_wrapper.ClassBalancedDataset):
        wrapped.full_init = lambda self: None
        wrapped.__len__ = lambda self: 8
    torch.cuda.is_available = lambda: False


@contextlib.contextmanager
def local(path, **_):
    os.fspath(path)
    yield path


def read_nothing():
    from mmdet.evaluation import metrics
    for module in list(sys.modules.values()):
        if getattr(module, '__name__', '').startswith('mmdet.evaluation.metrics.'):
            for name in ('COCO', 'COCOPanoptic', 'LVIS', 'load', 'list_from_file'):
                if hasattr(module, name):
                    setattr(module, name, MagicMock())
            if hasattr(module, 'get_local_path'):
                module.get_local_path = local
    assert metrics


def model(cfg):
    made = MODELS.build(cfg)
    for module in made.modules():
        init_cfg = getattr(module, 'init_cfg', None)
        for one in init_cfg if isinstance(init_cfg, (list, tuple)) else [init_cfg] if init_cfg else []:
            one = dict(one)
            override = one.pop('override', None)
            build_from_cfg(one, WEIGHT_INITIALIZERS)
            for inner in override if isinstance(override, list) else [override] if override else []:
                inner = dict(inner)
                inner.pop('name')
                if inner:
                    build_from_cfg(inner if 'type' in inner else {**one, **inner}, WEIGHT_INITIALIZERS)


def dataloader(cfg):
    cfg = dict(cfg)
    data = DATASETS.build(cfg.pop('dataset'))
    sampler = DATA_SAMPLERS.build(cfg.pop('sampler'), default_args=dict(dataset=data, seed=0)) if 'sampler' in cfg else None
    batch_sampler = cfg.pop('batch_sampler', None)
    if batch_sampler is not None:
        batch_sampler = DATA_SAMPLERS.build(batch_sampler, default_args=dict(sampler=sampler, batch_size=cfg.pop('batch_size')))
    for name in ('num_batch_per_epoch', 'disable_subprocess_warning'):
        cfg.pop(name, None)
    for name in ('collate_fn', 'worker_init_fn'):
        given = cfg.pop(name, None)
        if isinstance(given, dict):
            assert FUNCTIONS.get(given['type'])
    if batch_sampler is not None:
        sampler = None
    torch.utils.data.DataLoader(data, sampler=sampler, batch_sampler=batch_sampler, collate_fn=list, **cfg)


def train_loop(cfg):
    if 'type' in cfg and 'by_epoch' in cfg:
        raise RuntimeError('Only one of `type` or `by_epoch` can exist in `loop_cfg`.')
    if 'type' not in cfg:
        cfg['type'] = 'EpochBasedTrainLoop' if cfg.pop('by_epoch') else 'IterBasedTrainLoop'
    LOOPS.build(cfg, default_args=dict(runner=MagicMock(), dataloader=MagicMock()))


def other_loop(fallback):
    def build(cfg):
        cfg.setdefault('type', fallback)
        LOOPS.build(cfg, default_args=dict(runner=MagicMock(), dataloader=MagicMock(), evaluator=MagicMock()))
    return build


def evaluator(cfg):
    if isinstance(cfg, dict) and 'metrics' in cfg:
        cfg.setdefault('type', 'Evaluator')
        EVALUATOR.build(cfg)
    else:
        for one in cfg if isinstance(cfg, (list, tuple)) else [cfg]:
            METRICS.build(one)


def hook(cfg):
    cfg.pop('priority', None)
    made = HOOKS.build(cfg)
    if isinstance(made, CheckpointHook):  # what it takes besides is only handed on when it saves
        SAVING.bind(None, '', '', **made.args)
    if isinstance(made, PipelineSwitchHook):  # it builds its pipeline when its epoch comes
        Compose(made.switch_pipeline)


def hooks(cfg):
    for one in cfg.values() if isinstance(cfg, dict) else cfg:
        if one is not None:
            hook(one)


def optimizers(cfg):
    build_optim_wrapper(torch.nn.Linear(1, 1), cfg)


def schedulers(cfg):
    optimizer = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1, momentum=0.9)
    for one in cfg if isinstance(cfg, (list, tuple)) else [cfg]:
        if one.pop('convert_to_iter_based', False):
            made = PARAM_SCHEDULERS.get(one.pop('type'))
            made.build_iter_from_epoch(optimizer=optimizer, epoch_length=10, **one)
        else:
            PARAM_SCHEDULERS.build(one, default_args=dict(optimizer=optimizer))


def visualizer(cfg):
    name = cfg.get('name', 'x')
    if isinstance(name, str):  # one of the same name would be given back as it is
        name = f'{name}{next(NUMBERS)}'
    VISUALIZERS.build({**cfg, 'name': name, 'save_dir': cfg.get('save_dir', '.')})


def tta_model(cfg):
    MODELS.build({**cfg, 'module': torch.nn.Identity()})


def log_processor(cfg):
    cfg.setdefault('type', 'LogProcessor')
    LOG_PROCESSORS.build(cfg)


NUMBERS = itertools.count()
SAVING = inspect.signature(Runner.save_checkpoint)

BUILDERS = {
    'model': model,
    'train_dataloader': dataloader, 'val_dataloader': dataloader, 'test_dataloader': dataloader,
    'optim_wrapper': optimizers, 'param_scheduler': schedulers,
    'train_cfg': train_loop, 'val_cfg': other_loop('ValLoop'), 'test_cfg': other_loop('TestLoop'),
    'val_evaluator': evaluator, 'test_evaluator': evaluator,
    'default_hooks': hooks, 'custom_hooks': hooks,
    'visualizer': visualizer, 'log_processor': log_processor, 'tta_model': tta_model,
}


@MODELS.register_module()
class Constant(BaseModel):

    def __init__(self, data_preprocessor=None):
        super().__init__(data_preprocessor)
        self.layer = torch.nn.Linear(1, 1)

    def forward(self, x, mode='loss'):
        return dict(loss=self.layer(x).sum())


@DATASETS.register_module()
class Ones(torch.utils.data.Dataset):

    def __len__(self):
        return 2

    def __getitem__(self, _):
        return torch.ones(1)


RUN = dict(
    model=dict(type='Constant'),
    train_dataloader=dict(
        dataset=dict(type='Ones'), batch_size=1, num_workers=0, sampler=dict(type='DefaultSampler', shuffle=False)),
    train_cfg=dict(by_epoch=True, max_epochs=1),
    optim_wrapper=dict(optimizer=dict(type='SGD', lr=0.1)),
    default_hooks=dict(checkpoint=None, logger=None))


def run(text):
    """Trains one epoch of nothing with what the text puts at the top of a config; tools/train.py sets the launcher."""
    given = Config.fromstring(text, '.py')
    # What has the name of a run is kept until Python ends.
    config = Config(dict(RUN, experiment_name=f'run{next(NUMBERS)}'))
    for key, value in given.items():
        if key in ('train_dataloader', 'env_cfg') and isinstance(value, dict) and key in config:
            config[key].update(value)
        elif key != 'launcher':
            config[key] = value
    with tempfile.TemporaryDirectory() as folder:
        config.work_dir = folder if config.get('work_dir') is None else config.work_dir
        Runner.from_cfg(config).train()


def construct(question):
    if question['section'] == 'run':
        try:
            return run(question['text'])
        except Exception as error:
            return f'{type(error).__name__}: {error}'[:300]
    config = Config.fromstring(question['text'], '.py')
    section = config.get(question['section'])
    if section is None or question['section'] not in BUILDERS:
        return None
    try:
        BUILDERS[question['section']](section)
    except Exception as error:
        return f'{type(error).__name__}: {error}'[:300]
    return None


if __name__ == '__main__':
    quiet()
    register_all_modules(init_default_scope=False)
    DefaultScope.get_instance('mmdet', scope_name='mmdet')
    read_nothing()
    serve(construct)
