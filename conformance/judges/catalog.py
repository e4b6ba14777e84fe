"""What MMEngine's registries hold once mmengine, mmcv and mmdet are imported whole, and what each object's constructor takes: the
signatures along the order of bases, and for `**kwargs` what calling the constructor says. A question is anything; the answer is all.

Constructors are called on a bare object with stand-ins for arguments: only whether Python refuses a name counts, not what becomes of
the object. PROBE is a name that no signature has.
"""
import copy
import importlib
import inspect
import json
import pkgutil
import re
import sys
from unittest.mock import MagicMock

from serve import serve, time_limit

PROBE = 'no_such_argument'
#: Arguments of constructors that look at what they get.
ARGUMENTS = {
    'CrowdHumanDataset': {'data_root': '', 'ann_file': 'a_val.odgt'},
    'OpenImagesChallengeDataset': {'ann_file': 'a.txt', 'label_file': 'a', 'meta_file': 'a', 'hierarchy_file': 'a'},
    'YouTubeVISDataset': {'dataset_version': '2019'},
    'TridentResNet': {'depth': 50, 'num_branch': 3, 'test_branch_idx': 1, 'trident_dilations': (1, 2, 3)},
    'DropBlock': {'drop_prob': 0.1, 'block_size': 7},
    'DDQDETR': {'decoder': {'num_layers': 1}},
    'CombinedSampler': {'num': 4, 'pos_fraction': 1, 'pos_sampler': {'type': 'mmdet.RandomSampler'},
                        'neg_sampler': {'type': 'mmdet.RandomSampler'}},
    'RPN': {'backbone': {'type': 'mmdet.ResNet', 'depth': 18}, 'neck': None, 'train_cfg': {'rpn': {}},
            'test_cfg': {'rpn': {}},
            'rpn_head': {'type': 'mmdet.RPNHead', 'num_classes': 1, 'in_channels': 4, 'feat_channels': 4,
                         'anchor_generator': {'type': 'mmdet.AnchorGenerator', 'scales': [8], 'ratios': [1.0], 'strides': [4]}}},
}
#: Names, by a class or base, that no signature along the bases has, but that calling takes: see test/catalog/signatures.test.ts.
ELSEWHERE = {
    'RandomSampler': ['rng'],
    '_NonLocalNd': ['std', 'zeros_init'],
    'FFN': ['dropout', 'add_residual'],
    'DeformConv2d': ['deformable_groups'],
    'ModulatedDeformConv2d': ['deformable_groups'],
    'MultiheadAttention': ['dropout', 'bias', 'add_bias_kv', 'add_zero_attn', 'kdim', 'vdim', 'device', 'dtype'],
    'MMSeparateDistributedDataParallel': ['detect_anomalous_params'],
}
MISSING = re.compile(r"missing \d+ required .*?argument")
REFUSED = re.compile(r"unexpected keyword argument '(\w+)'|multiple values for (?:keyword )?argument '(\w+)'")


def import_everything():
    import torch._dynamo  # the first optimizer would import it, within a limit of time
    for name in ('lap', 'motmetrics'):  # the trackers' constructors ask whether they are there, no more
        sys.modules.setdefault(name, MagicMock())
    for name in ('mmengine', 'mmcv', 'mmdet'):
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f'{name}.', onerror=lambda _: None):
            if '.mim' in module.name:
                continue
            try:
                importlib.import_module(module.name)
            except Exception:  # what needs a package that is not here registers nothing
                pass


def registries():
    import gc
    from mmengine.registry import Registry
    return [one for one in gc.get_objects() if isinstance(one, Registry)]


def written(parameter):
    """`name`, `name=default`, `*args` or `**kwargs`."""
    stars = {'VAR_POSITIONAL': '*', 'VAR_KEYWORD': '**'}.get(parameter.kind.name, '')
    if parameter.default is inspect.Parameter.empty:
        return stars + parameter.name
    default = repr(parameter.default)
    return f'{parameter.name}={re.sub(" at 0x[0-9a-f]+", "", default)}'


def signature(function):
    return [written(one) for one in inspect.signature(function).parameters.values()]


def constructors(made):
    """The signatures along the order of bases, by the names of their owners."""
    if not inspect.isclass(made):
        return {made.__name__: signature(made)}
    found = {}
    for base in made.__mro__:
        if '__init__' not in vars(base) or base is object:
            continue
        name = f'{base.__module__}.{base.__qualname__}'
        if name == 'torch.nn.modules.module.Module':  # takes **kwargs and refuses any
            break
        found[name] = signature(vars(base)['__init__'])[1:]
    return found


def named(parameters):
    return [one for one in parameters if not one.startswith('*')]


def takes_kwargs(parameters):
    return any(one.startswith('**') for one in parameters)


def call(made, arguments):
    """'refused', when Python refuses one of these names; 'accepted', when the constructor returns; else the error."""
    try:
        with time_limit(5):
            if inspect.isclass(made):
                made.__init__(made.__new__(made) if made.__new__ is object.__new__ else object.__new__(made), **arguments)
            else:
                made(**arguments)
        return 'accepted'
    except TypeError as error:
        match = REFUSED.search(str(error))
        return f'refused {match[1] or match[2]}' if match else f'TypeError {error}'[:200]
    except BaseException as error:
        return f'{type(error).__name__} {error}'[:200]


def fillings(made, parameters):
    """Arguments that a constructor might survive: those of the table, stand-ins, small numbers, nothing."""
    if made.__name__ in ARGUMENTS:
        yield copy.deepcopy(ARGUMENTS[made.__name__])
    required = [name for name in named(parameters) if '=' not in name]
    for value in (lambda: MagicMock(), lambda: 4, lambda: {}, lambda: [4, 4], lambda: 'x'):
        arguments = {name: REAL[name]() if name in REAL else value() for name in required}
        for _ in range(3):
            outcome = call(made, arguments)
            if MISSING.search(outcome):
                arguments.update({name: value() for name in re.findall(r"'(\w+)'", outcome.split('argument', 1)[1])})
        yield arguments


def module():
    import torch
    return torch.nn.Sequential(torch.nn.Linear(1, 1))


def optimizer():
    import torch
    return torch.optim.SGD(module().parameters(), lr=0.1, momentum=0.9)


REAL = {'module': module, 'optimizer': optimizer}


def elsewhere(made):
    bases = getattr(made, '__mro__', [])
    return [name for base in bases if base.__module__.startswith('mm') for name in ELSEWHERE.get(base.__name__, [])]


def probe(made, levels):
    """
    For each name of the signatures along the bases: whether the constructor takes it; instead the errors where no call tells. Where a call
    refuses PROBE, the same call with another name in its place goes as far: that it is not refused means that it is taken.
    """
    own, *others = [[name.split('=')[0] for name in named(level)] for level in levels]
    names = [*(name for level in others for name in level), *elsewhere(made)]
    names = [name for name in dict.fromkeys(names) if name not in own]
    all_fillings = list(fillings(made, levels[0]))
    outcomes = [call(made, {**arguments, PROBE: None}) for arguments in all_fillings]
    telling = [outcome in ('accepted', f'refused {PROBE}') for outcome in outcomes]
    if not any(telling):
        return {'unknown': outcomes[0]}
    refusing = outcomes.index(f'refused {PROBE}') if f'refused {PROBE}' in outcomes else telling.index(True)
    arguments = all_fillings[refusing]
    taken = [name for name in names if call(made, {**arguments, name: MagicMock()}) != f'refused {name}']
    refused = [name for name in names if name not in taken]
    return {'other': outcomes[refusing] == 'accepted', 'taken': taken, 'refused': refused}


def everything(_):
    import_everything()
    objects, signatures = {}, {}
    for registry in registries():
        for name, made in registry._module_dict.items():
            key = f'{registry.scope}/{registry.name}/{made.__module__}.{made.__qualname__}'
            if key in objects:
                objects[key]['names'] = sorted([*objects[key]['names'], name])
                continue
            levels = constructors(made)
            signatures.update(levels)
            objects[key] = {'names': [name], 'levels': list(levels)}
            first = next(iter(levels.values()), [])
            if takes_kwargs(first) or elsewhere(made):
                objects[key].update(probe(made, list(levels.values())))
    return {'objects': dict(sorted(objects.items())), 'constructors': dict(sorted(signatures.items()))}


if __name__ == '__main__':
    serve(everything)
