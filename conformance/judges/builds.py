"""Real MMDetection builds what a config names, and says how it fits together: the model sees an image, the optimizer is made, hooks are registered."""
import copy
import os
import tempfile

import torch
from mmdet.registry import DATASETS, MODELS
from mmdet.structures import DetDataSample
from mmdet.utils import register_all_modules
from mmengine.config import Config
from mmengine.optim import build_optim_wrapper
from mmengine.registry import LOOPS
from mmengine.runner import Runner
from mmengine.visualization import Visualizer
from serve import serve

register_all_modules()
# A hook asks for the visualizer of the run.
Visualizer.get_instance('judge')


def answer(question):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'config.py')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(question['text'])
        config = Config.fromfile(path)
    found = {}
    for part, build in PARTS.items():
        if part not in question['parts']:
            continue
        try:
            found[part] = build(config)
        except Exception as error:
            found[part] = f'{type(error).__name__}: {str(error).partition(chr(10))[0]}'
    return found


def model(config):
    """One image through the whole model: wrong channels stop it. The classes that the heads tell apart."""
    model = seen(config, 64)
    heads = model.roi_head.bbox_head, model.roi_head.mask_head
    return [head.num_classes for head in heads]


def levels(config):
    """The same; how many pixels lie between two cells of each feature map that heads get."""
    side = 256
    model = seen(config, side)
    with torch.no_grad():
        return [side // level.shape[-1] for level in model.extract_feat(torch.zeros(1, 3, side, side))]


def seen(config, side):
    model = MODELS.build(without_weights(config.model)).eval()
    shape = (side, side)
    sample = DetDataSample(metainfo=dict(img_shape=shape, ori_shape=shape, scale_factor=(1, 1), batch_input_shape=shape))
    with torch.no_grad():
        model(torch.zeros(1, 3, side, side), [sample], mode='tensor')
    return model


def without_weights(model):
    model = copy.deepcopy(model)
    if (model.backbone.get('init_cfg') or {}).get('type') == 'Pretrained':
        model.backbone.init_cfg = None
    return model


def weights(config):
    """The backbone's init_cfg, as it is carried out."""
    backbone = MODELS.build(config.model.backbone)
    backbone.init_weights()
    return type(backbone).__name__


def optimizer(config):
    wrapper = build_optim_wrapper(torch.nn.Linear(1, 1), copy.deepcopy(config.optim_wrapper))
    return type(wrapper.optimizer).__name__


def classes(config):
    """Of each data set, with no file of it read."""
    loaders = config.train_dataloader, config.val_dataloader, config.test_dataloader
    return [len(DATASETS.build(dict(loader.dataset, lazy_init=True)).metainfo['classes']) for loader in loaders]


def hooks(config):
    runner = object.__new__(Runner)
    runner._hooks = []
    runner.register_default_hooks(copy.deepcopy(config.default_hooks))
    return sorted(type(hook).__name__ for hook in runner._hooks)


def loop(config):
    loader = torch.utils.data.DataLoader([1, 2, 3], persistent_workers=config.train_dataloader.persistent_workers,
                                         num_workers=config.train_dataloader.num_workers)
    made = LOOPS.build(copy.deepcopy(config.train_cfg), default_args=dict(runner=None, dataloader=loader))
    return type(made).__name__


PARTS = dict(model=model, levels=levels, weights=weights, optimizer=optimizer, classes=classes, hooks=hooks, loop=loop)

serve(answer)
