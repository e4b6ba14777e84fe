"""JSON lines in, JSON lines out: the frame around every judge."""
import contextlib
import json
import os
import signal
import sys
import traceback
from types import SimpleNamespace


class OutOfTime(BaseException):
    """No exception of Python's: what is judged hardly catches it."""


@contextlib.contextmanager
def time_limit(seconds):
    """Ends what takes longer by OutOfTime; `expired` of what it gives says so even where that is caught. 0 is no limit."""
    limit = SimpleNamespace(expired=False)

    def stop(*_):
        limit.expired = True
        raise OutOfTime

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield limit
    finally:
        signal.alarm(0)


def serve(answer):
    """Answers each line of standard input with `answer(question)`; what the judged program prints goes to stderr."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), 'w', encoding='utf-8')
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        try:
            reply = {'ok': answer(json.loads(line))}
        except Exception:
            reply = {'crash': traceback.format_exc()}
        out.write(json.dumps(reply) + '\n')
        out.flush()
