"""CPython runs programs: the repr of what each leaves in `result`, or the class of its exception."""
from serve import serve


def verdict(program):
    names = {}
    try:
        exec(compile(program, 'config.py', 'exec'), names)
        return repr(names['result'])
    except Exception as error:
        return type(error).__name__


serve(lambda question: [verdict(program) for program in question['programs']])
