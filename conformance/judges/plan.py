"""
What a run does, by the real Runner's methods, loops, samplers, wrappers and hooks of mmengine 0.10.7 and mmdet 3.3.0. Data sets only
have a length, the dataloader gives nothing, the model learns nothing.
"""
import copy
import logging
import sys
import types
import warnings
from unittest.mock import MagicMock

for missing in ('lap', 'motmetrics'):
    sys.modules.setdefault(missing, MagicMock())
warnings.simplefilter('ignore')

import torch  # noqa: E402
from mmengine.config import Config, ConfigDict  # noqa: E402
from mmengine.dataset import BaseDataset  # noqa: E402
from mmengine.hooks import CheckpointHook, ParamSchedulerHook  # noqa: E402
from mmengine.logging import MessageHub  # noqa: E402
from mmengine.optim import OptimWrapper  # noqa: E402
from mmengine.registry import DATASETS, MODELS, DefaultScope  # noqa: E402
from mmengine.runner import Runner, loops  # noqa: E402
import mmengine.dataset.sampler  # noqa: E402
from mmdet.datasets.base_video_dataset import BaseVideoDataset  # noqa: E402
from mmdet.registry import DATASETS as MMDET_DATASETS  # noqa: E402
from mmdet.utils import register_all_modules  # noqa: E402

from serve import serve  # noqa: E402

register_all_modules()
logging.disable(logging.CRITICAL)
WORLD = 1
loops.time = types.SimpleNamespace(sleep=lambda seconds: None)


@DATASETS.register_module()
class OnlyLength(BaseDataset):
    """A data set of which nothing is known but how many images it has."""

    def __init__(self, length, indices=None, **_):
        self.length = length if indices is None else len(range(length)[:indices])
        self._metainfo, self._fully_initialized, self.pipeline = {'classes': ('a', )}, True, None

    def full_init(self):
        pass

    def __len__(self):
        return self.length

    def get_cat_ids(self, _):
        return [0]

    def get_data_info(self, _):
        return {'width': 1, 'height': 1}


@DATASETS.register_module()
class OnlyFrames(OnlyLength, BaseVideoDataset):
    """A data set of videos with one frame each: TrackImgSampler takes no other kind."""
    test_mode = False

    def get_len_per_video(self, _):
        return 1


def share():
    return 0, WORLD


for name, module in list(sys.modules.items()):
    if name.startswith(('mmengine.', 'mmdet.')) and hasattr(module, 'get_dist_info'):
        module.get_dist_info = share
    if name.startswith(('mmengine.', 'mmdet.')) and hasattr(module, 'get_world_size'):
        module.get_world_size = lambda *_: WORLD
    if name.startswith(('mmengine.', 'mmdet.')) and hasattr(module, 'sync_random_seed'):
        module.sync_random_seed = lambda *_: 0


def only_lengths(dataset, images):
    """The wrappers stay, what is inside them becomes a length: those of a list, in order."""
    if 'dataset' in dataset:
        inner = only_lengths(dataset['dataset'], images)
        return ConfigDict(dict(dataset, dataset=inner, **(dict(pipeline=[]) if 'pipeline' in dataset else {})))
    if 'datasets' in dataset:
        return ConfigDict(dict(dataset, datasets=[only_lengths(each, images) for each in dataset['datasets']]))
    length = images.pop(0) if len(images) > 0 else 0
    made = MMDET_DATASETS.get(dataset['type'])
    of_videos = isinstance(made, type) and issubclass(made, BaseVideoDataset)
    return ConfigDict(dict(type='OnlyFrames' if of_videos else 'OnlyLength', length=length, indices=dataset.get('indices')))


class Nothing:
    """A dataloader with the real one's length that gives nothing."""

    def __init__(self, real):
        self.length, self.dataset = len(real), types.SimpleNamespace(metainfo={})
        self.sampler = types.SimpleNamespace(set_epoch=lambda epoch: None)

    def __len__(self):
        return self.length

    def __iter__(self):
        return iter(range(self.length))


class Stub(torch.nn.Module):

    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.zeros(1))

    def train_step(self, *_, **__):
        return {}


def runner_of(cfg, images, model):
    runner = Runner.__new__(Runner)
    cfg.train_dataloader.dataset = only_lengths(cfg.train_dataloader.dataset, images if isinstance(images, list) else [images])
    cfg.train_dataloader.num_workers = 0
    for key in ('persistent_workers', 'pin_memory', 'collate_fn'):
        cfg.train_dataloader.pop(key, None)
    loader = Nothing(Runner.build_dataloader(copy.deepcopy(cfg.train_dataloader)))
    runner._world_size, runner.logger, runner.cfg = WORLD, logging.getLogger('plan'), cfg
    runner.visualizer = types.SimpleNamespace()
    runner.message_hub = MessageHub.get_current_instance()
    runner.model = model
    runner.param_schedulers = None
    runner._train_dataloader = cfg.train_dataloader
    runner.auto_scale_lr = cfg.get('auto_scale_lr')
    # The loop gets the length, scale_lr the config's batch size.
    real, runner._train_dataloader = runner._train_dataloader, loader
    runner._train_loop = runner.build_train_loop(cfg.train_cfg)
    runner._train_dataloader = real
    return runner


class NotBuilt(Exception):
    """A model of another package, or with compiled operators."""


def built(model):
    try:
        return MODELS.build(model)
    except Exception as error:
        raise NotBuilt(f'{type(error).__name__}: {error}') from error


def run(question):
    global WORLD
    WORLD = question['gpus']
    MessageHub._instance_dict.clear()
    cfg = Config.fromfile(question['config'], import_custom_modules=False) if 'config' in question else Config.fromstring(question['text'], '.py')
    if question.get('batch'):
        cfg.train_dataloader.batch_size = question['batch']
    if cfg.optim_wrapper.get('type') == 'AmpOptimWrapper':  # It wants a GPU.
        cfg.optim_wrapper.type = 'OptimWrapper'
        for key in ('loss_scale', 'dtype', 'use_fsdp'):
            cfg.optim_wrapper.pop(key, None)
    paramwise = cfg.optim_wrapper.get('paramwise_cfg') or cfg.optim_wrapper.get('constructor')
    model = Stub()
    with DefaultScope.overwrite_default_scope('mmdet'):
        if paramwise and 'model' in cfg:
            torch.nn.init.kaiming_normal_ = torch.nn.init.trunc_normal_ = lambda tensor, *_, **__: tensor
            model = built(cfg.model)
            model.train_step = lambda *_, **__: {}
        runner = runner_of(cfg, question['images'], model)
        runner.optim_wrapper = runner.build_optim_wrapper(cfg.optim_wrapper)
        runner.scale_lr(runner.optim_wrapper, runner.auto_scale_lr)
        schedulers = cfg.get('param_scheduler')
        runner.param_schedulers = None if schedulers is None else runner.build_param_scheduler(schedulers)
    return watched(runner, cfg, question)


def watched(runner, cfg, question):
    """Runs the loop and writes down what happens."""
    found = {'learningRate': [], 'validations': [], 'checkpoints': [], 'momentum': []}
    wanted = set(question['at'])
    optimizer = runner.optim_wrapper.optimizer
    loop = runner._train_loop
    scheduling, hooks = ParamSchedulerHook(), []
    given = cfg.get('default_hooks', {})
    saving = dict(given.get('checkpoint') or dict(type='CheckpointHook', interval=1))
    saving.pop('type')
    saving = CheckpointHook(**saving)
    saving.last_ckpt = None
    saving._save_checkpoint = lambda runner: found['checkpoints'].append(
        saving.filename_tmpl.format(runner.epoch + 1 if saving.by_epoch else runner.iter + 1))
    hooks = ([scheduling] if given.get('param_scheduler', True) else []) + [saving]

    def rates():
        return sorted({group['lr'] for group in optimizer.param_groups})

    def before_train_iter():
        if loop.iter in wanted:
            found['learningRate'].append([loop.iter, rates()])
            group = optimizer.param_groups[0]
            found['momentum'].append(group.get('momentum', group.get('betas', [None])[0]))

    def call_hook(name, **values):
        if name == 'before_train_iter':
            before_train_iter()
        if name in ('after_train_iter', 'after_train_epoch'):
            for hook in hooks:
                getattr(hook, name)(runner, **values)

    runner.call_hook = call_hook
    runner._val_loop = None
    validates = all(cfg.get(key) is not None for key in ('val_cfg', 'val_dataloader', 'val_evaluator'))
    val = types.SimpleNamespace(run=lambda: found['validations'].append(loop.epoch if isinstance(loop, loops.EpochBasedTrainLoop) else loop.iter))
    Runner.val_loop = property(lambda self: val if validates else None)
    runner.model = types.SimpleNamespace(train=lambda: None, train_step=lambda *_, **__: {})
    loop.run()
    length = len(loop.dataloader)
    return dict(found, epochLength=length, maxIters=loop.max_iters)


def frozen(question):
    """The parameters of a backbone without gradient, all of them, and the modules that stay in eval mode."""
    # Drop path draws its rates from a tensor, which the meta device has not.
    device = 'meta' if 'Net' in question['backbone']['type'][:7] else 'cpu'
    with DefaultScope.overwrite_default_scope('mmdet'), torch.device(device):
        backbone = MODELS.build(ConfigDict(question['backbone']))
    backbone.train()
    parameters = list(backbone.named_parameters())
    still = [name for name, module in backbone.named_modules() if not module.training and not list(module.children())]
    norms = [name for name, module in backbone.named_modules() if isinstance(module, torch.nn.modules.batchnorm._BatchNorm)]
    return {
        'frozen': [name for name, value in parameters if not value.requires_grad],
        'all': [name for name, _ in parameters],
        'eval': still,
        'leaves': [name for name, module in backbone.named_modules() if name and not list(module.children())],
        'norms': norms,
    }


def answer(question):
    try:
        return frozen(question) if 'backbone' in question else run(question)
    except Exception as error:
        return {'error': type(error).__name__, 'message': str(error)[:300]}


assert OptimWrapper
serve(answer)
