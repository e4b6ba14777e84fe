"""Lets mmengine's `--launcher pytorch` run on the CPU, and end as it should.

mmengine (dist/utils.py, _init_dist_pytorch) calls torch.cuda.set_device without asking, and never takes the process group
down: gloo's threads then outlive it, and now and then a process aborts after everything is done.
"""
import atexit
import os


def _destroy_process_group():
    from torch import distributed
    if distributed.is_initialized():
        distributed.destroy_process_group()


if 'LOCAL_RANK' in os.environ:
    import torch
    if not torch.cuda.is_available():
        torch.cuda.set_device = lambda device: None
    atexit.register(_destroy_process_group)
