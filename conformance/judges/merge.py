"""MMEngine merging a base and a child: does it give the wanted dict, and is every entry of the child needed?"""
import copy
import os
import tempfile

from mmengine.config import Config, ConfigDict
from serve import serve
from tagged import same, untag


def answer(question):
    wanted = untag(question['wanted'])
    if 'files' in question:
        return loads(question['files'], wanted)
    base, child = untag(question['base']), untag(question['child'])
    for key in question['removed']:
        del base[key]
    spare = [path for path in entries(child) if gives(base, without(child, path), wanted)]
    return {'gives': gives(base, child, wanted), 'spare': spare}


def gives(base, child, wanted):
    try:
        merged = Config._merge_a_into_b(copy.deepcopy(child), ConfigDict(copy.deepcopy(base)))
        return same(ConfigDict(merged).to_dict(), wanted)
    except TypeError:
        return False


def entries(child, path=()):
    """Paths of the entries that a merge looks at one by one: a replaced dict and a new one are looked at whole."""
    for key, value in child.items():
        yield [*path, key]
        if isinstance(value, dict):
            yield from entries(value, (*path, key))


def without(child, path):
    child = copy.deepcopy(child)
    place = child
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    return child


def loads(files, wanted):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
        loaded = Config.fromfile(os.path.join(folder, next(iter(files))), import_custom_modules=False).to_dict()
    return same(loaded, wanted)


serve(answer)
