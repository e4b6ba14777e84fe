"""Runs a program; says how long it took and how much memory it held at most."""
import os
import subprocess
import sys
import time

from serve import serve


def answer(question):
    began = time.monotonic()
    child = subprocess.Popen(question['argv'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **question.get('env', {})})
    out = child.stdout.read()
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - began
    if status != 0:
        raise RuntimeError(errors.decode(errors='replace')[-2000:])
    # Kilobytes on Linux, bytes on macOS.
    scale = 1 if sys.platform == 'darwin' else 1024
    cpu = usage.ru_utime + usage.ru_stime
    return {'seconds': seconds, 'cpu': cpu, 'bytes': usage.ru_maxrss * scale, 'out': out.decode(errors='replace')[-2000:]}


serve(answer)
