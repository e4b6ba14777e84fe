"""MMEngine's load: what it makes of YAML and JSON texts."""
import io

import mmengine
from graph import graph
from serve import serve


def places(error, text):
    """Where in the text the exception says that the mistake is, in characters."""
    if hasattr(error, 'pos'):
        return [error.pos]
    if type(error).__name__ == 'ReaderError':
        return [len(text.encode()[:error.position].decode(errors='replace'))]
    marks = [getattr(error, name, None) for name in ('problem_mark', 'context_mark')]
    # A byte order mark at the start is not counted by libyaml.
    return [mark.index + text.startswith('\ufeff') for mark in marks if mark is not None]


def load(text, format, show):
    try:
        value = mmengine.load(io.StringIO(text), file_format=format)
        return {'value': show(value)}
    except Exception as error:
        return {'error': type(error).__name__, 'at': places(error, text)}


def answer(question):
    show = {'repr': repr, 'graph': graph}[question['show']]
    return [load(text, question['format'], show) for text in question['texts']]


serve(answer)
