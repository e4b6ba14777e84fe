"""JSON lines in, JSON lines out: the frame around every judge."""
import json
import os
import sys
import traceback


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
