"""CPython itself: repr of values, evaluation of what we print."""
from serve import serve
from tagged import same, untag


def answer(question):
    if 'repr' in question:
        return repr(untag(question['repr']))
    # `code` is a file of assignments; does each variable hold its value?
    scope = {}
    exec(compile(question['code'], 'config.py', 'exec'), {}, scope)
    wanted = untag(question['variables'])
    return {'same': same(scope, wanted), 'order': list(scope) == list(wanted)}


serve(answer)
