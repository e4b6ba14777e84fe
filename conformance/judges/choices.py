"""Whether constructors stop at a text that is none of the choices of an argument, and at none of these there. A question is
{'module', 'qualname', 'argument', 'choices'}; the answer is 'told', 'accepted' where the other text passes, 'refused <choice>', or
'unknown' where no stand-ins for the other arguments bring the constructor as far.
"""
import copy
import importlib
import inspect
import traceback

from unittest.mock import MagicMock

from catalog import fillings, import_everything, optimizer, signature
from serve import OutOfTime, serve, time_limit

NONE = 'no such choice'
#: Arguments that bring constructors as far, by the name of a class or a base of it.
ARGUMENTS = {
    'FPN': {'in_channels': [4, 4], 'out_channels': 4, 'num_outs': 2},
    'RFP': {'rfp_steps': 1, 'rfp_backbone': {}, 'aspp_out_channels': 4, 'in_channels': [4, 4], 'out_channels': 4, 'num_outs': 2},
    'RandomFlip': {'prob': 0.5},
    'Pad': {'size_divisor': 32},
    'AmpOptimWrapper': {'optimizer': optimizer()},
    'OneCycleParamScheduler': {'optimizer': optimizer(), 'param_name': 'lr', 'eta_max': 0.1, 'total_steps': 4},
}


def stop(made, arguments):
    """Where a call ends: the file and line of its error; None for one that returns."""
    try:
        with time_limit(5):
            if inspect.isclass(made):
                made.__init__(object.__new__(made), **copy.deepcopy(arguments))
            else:
                made(**copy.deepcopy(arguments))
    except BaseException as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f'{last.filename}:{last.lineno} {type(error).__name__}'
    return None


def ready():
    """What constructors ask of the machine before they look at their arguments."""
    import torch.distributed
    from mmdet.evaluation.metrics import mot_challenge_metric
    from mmengine.optim.optimizer import amp_optimizer_wrapper
    torch.distributed.init_process_group('gloo', store=torch.distributed.HashStore(), rank=0, world_size=1)
    mot_challenge_metric.trackeval = MagicMock()
    amp_optimizer_wrapper.is_cuda_available = lambda: True


def judged(question):
    made = importlib.import_module(question['module'])
    for name in question['qualname'].split('.'):
        made = getattr(made, name)
    made.__abstractmethods__ = frozenset()
    own = signature(vars(made)['__init__'])[1:] if '__init__' in vars(made) else signature(made)
    verdict = 'unknown'
    known = [ARGUMENTS[base.__name__] for base in inspect.getmro(made) if base.__name__ in ARGUMENTS]
    for filling in [*known, *fillings(made, own)]:
        arguments = {**filling, question['argument']: NONE}
        refusal = stop(made, arguments)
        if refusal is None:
            return 'accepted'
        if refusal.endswith(OutOfTime.__name__):
            continue
        others = {text: stop(made, {**arguments, question['argument']: text}) for text in question['choices']}
        stopped = [text for text, end in others.items() if end == refusal]
        if not stopped:
            return 'told'
        if len(stopped) < len(others):
            verdict = f'refused {stopped[0]}'
    return verdict


if __name__ == '__main__':
    import_everything()
    ready()
    serve(judged)
