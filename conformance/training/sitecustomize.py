"""Lets mmengine's `--launcher pytorch` run on the CPU: it calls torch.cuda.set_device without asking (mmengine/dist/utils.py,
_init_dist_pytorch)."""
import os

if 'LOCAL_RANK' in os.environ:
    import torch
    if not torch.cuda.is_available():
        torch.cuda.set_device = lambda device: None
