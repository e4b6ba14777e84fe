"""Configs as the real MMEngine reads them: the repr of their values (`exact`: as it is), or the class of the exception."""
import argparse
import os
import resource
import sys
import warnings

from mmengine.config import Config, DictAction
from serve import OutOfTime, serve, time_limit

warnings.simplefilter('ignore')
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))

# Objects that shift the addresses of later ones, and with them the order of sets that hash by address.
ballast = [object() for _ in range(int(os.environ.get('BALLAST', 0)))]


def canonical(value):
    """The repr, with the items of sets sorted: their order is an accident of hashing."""
    if type(value) is dict:
        return '{%s}' % ', '.join(f'{canonical(key)}: {canonical(item)}' for key, item in value.items())
    if type(value) is list:
        return '[%s]' % ', '.join(map(canonical, value))
    if type(value) is tuple:
        return '(%s%s)' % (', '.join(map(canonical, value)), ',' if len(value) == 1 else '')
    if type(value) in (set, frozenset) and value:
        text = '{%s}' % ', '.join(sorted(map(canonical, value)))
        return text if type(value) is set else f'frozenset({text})'
    if type(value) is type(sys):
        return f"<module '{value.__name__}'>"
    return repr(value)


def load(question):
    config = Config.fromfile(question['path'], import_custom_modules=False)
    if question.get('options'):
        parser = argparse.ArgumentParser()
        parser.add_argument('--cfg-options', nargs='+', action=DictAction)
        config.merge_from_dict(parser.parse_args(['--cfg-options', *question['options']]).cfg_options)
    return (repr if question.get('exact') else canonical)(config.to_dict())


def answer(question):
    path, environment = list(sys.path), dict(os.environ)
    sys.path[:0] = question.get('search_path', [])
    os.environ.update(question.get('env', {}))
    try:
        with time_limit(question.get('seconds', 0)):
            return {'repr': load(question)}
    except (Exception, SystemExit, OutOfTime) as error:
        return {'error': type(error).__name__, 'message': str(error)[:300]}
    finally:
        sys.path[:] = path
        os.environ.clear()
        os.environ.update(environment)


serve(answer)
