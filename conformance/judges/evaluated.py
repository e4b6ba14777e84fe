"""MMEngine loads configs, and keeps what pieces of their files gave when CPython evaluated them: the leaves of each value."""
import ast
import builtins
import os.path
import sys

from mmengine.config import config as engine
from mmengine.config.lazy import LazyAttr, LazyObject
from mmengine.config.utils import RemoveAssignFromAST
from serve import serve


class Recorder(ast.NodeTransformer):
    """Hands the value of each wanted expression to `__seen__`, with the number of the piece."""

    def __init__(self, wanted):
        self.wanted = wanted

    def visit(self, node):
        if isinstance(node, ast.JoinedStr):
            # What stands between its braces may be wrapped, the parts themselves may not.
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    part.value = self.visit(part.value)
            seen = node
        elif isinstance(node, ast.AugAssign):
            return self.augmented(self.generic_visit(node))
        else:
            seen = self.generic_visit(node)
        piece = self.wanted.get(getattr(node, 'span', None))
        if piece is None or not isinstance(node, ast.expr) or not isinstance(getattr(node, 'ctx', ast.Load()), ast.Load):
            return seen
        return call(piece, seen)

    def augmented(self, node):
        piece = self.wanted.get(getattr(node, 'span', None))
        if piece is None:
            return node
        target = ast.parse(ast.unparse(node.target), mode='eval').body
        return [node, ast.Expr(value=call(piece, target))]


def call(piece, value):
    return ast.Call(func=ast.Name(id='__seen__', ctx=ast.Load()), args=[ast.Constant(value=piece), value], keywords=[])


def mark(original, tree, text):
    """Gives the nodes of a tree their places in the original text, where a placeholder may be longer or shorter."""
    lines = text.split('\n')

    def place(line, column):
        return line, len(lines[line - 1].encode()[:column].decode()) + 1

    def pair(one, other):
        if hasattr(one, 'end_lineno'):
            other.span = place(one.lineno, one.col_offset) + place(one.end_lineno, one.end_col_offset)
        if type(one) is type(other):
            for child, twin in zip(ast.iter_child_nodes(one), ast.iter_child_nodes(other)):
                pair(child, twin)

    pair(original, tree)


def recording_compile(tree, filename, mode):
    wanted = pieces.get(os.path.realpath(filename))
    if mode != 'exec' or wanted is None:
        return compile(tree, filename, mode)
    with open(filename, encoding='utf-8') as file:
        text = file.read()
    original = RemoveAssignFromAST('_base_').visit(ast.parse(text)) if '{{' in text else tree
    mark(original, tree, text)
    return compile(ast.fix_missing_locations(Recorder(wanted).visit(tree)), filename, mode)


class Shown(str):
    """The repr of a value: what the value becomes later does not count."""


def leaves(value):
    """The values of a value that hold no others, an empty container is one: texts as they are, of others the repr."""
    if isinstance(value, dict) and value:
        items = dict.values(value)
    elif isinstance(value, (list, tuple)) and value:
        items = value
    elif isinstance(value, str):
        return [value]
    else:
        return [Shown(repr(value.dump_str if isinstance(value, (LazyObject, LazyAttr)) else value))]
    return [leaf for item in items for leaf in leaves(item)]


def see(piece, value):
    seen.setdefault(piece, []).extend(leaves(value))
    return value


def text_of(leaf):
    return leaf if isinstance(leaf, Shown) else repr(leaf)


def resolved(leaf):
    """What MMEngine puts in place of the names that stand for `{{_base_.x}}`."""
    if isinstance(leaf, Shown):
        return [leaf]
    for name, value in references.items():
        if leaf == name:
            return leaves(value)
        if name in leaf:
            leaf = leaf.replace(name, str(value))
    return [leaf]


def substituted(cfg, base_var_dict, base_cfg):
    for name, path in base_var_dict.items():
        value = base_cfg
        for part in path.split('.'):
            value = value[part]
        references[name] = value
    return substitute(cfg, base_var_dict, base_cfg)


def answer(question):
    """Of each piece `[file, place, repr]` of a config: whether a leaf of what was evaluated there has this repr, or what they have."""
    for store in (pieces, seen, references):
        store.clear()
    asked = question['pieces']
    numbers = {}
    for file, place, _ in asked:
        number = numbers.setdefault((file, tuple(place)), len(numbers))
        pieces.setdefault(os.path.realpath(file), {})[tuple(place)] = number
    path = list(sys.path)
    sys.path[:0] = question['search_path']
    try:
        engine.Config.fromfile(question['path'], import_custom_modules=False)
    finally:
        sys.path[:] = path
    texts = {
        piece: {text_of(leaf) for found in values for leaf in resolved(found)} for piece, values in list(seen.items())
    }
    found = [texts.get(numbers[file, tuple(place)], set()) for file, place, _ in asked]
    return [True if wanted in one else sorted(one)[:5] for (_, _, wanted), one in zip(asked, found)]


pieces, seen, references = {}, {}, {}
substitute = engine.Config._substitute_base_vars
engine.Config._substitute_base_vars = staticmethod(substituted)
engine.compile = recording_compile
builtins.__seen__ = see
serve(answer)
