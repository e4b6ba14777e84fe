"""Values in the JSON form of conformance/tagged.ts, and a comparison that Python's == is too lax for."""
import datetime
import importlib
import re
import struct


def untag(item, shared=None):
    shared = {} if shared is None else shared
    kind, *rest = item
    if kind == 'none':
        return None
    content = rest[0]
    if kind == 'shared':
        return shared[content] if content in shared else shared.setdefault(content, untag(rest[1], shared))
    if kind == 'bool':
        return content
    if kind == 'int':
        sign = -1 if content.startswith('-') else 1
        number = 0
        for at in range(content.startswith('-'), len(content), 4000):
            part = content[at:at + 4000]
            number = number * 10**len(part) + int(part)
        return sign * number
    if kind == 'str':
        return ''.join(map(chr, content))
    if kind == 'float':
        return struct.unpack('>d', bytes.fromhex(content))[0]
    if kind == 'bytes':
        return bytes(content)
    if kind == 'object':
        return named(content)
    if kind == 'dict':
        return {untag(key, shared): untag(value, shared) for key, value in content}
    items = (untag(each, shared) for each in content)
    return {'list': list, 'tuple': tuple, 'set': set, 'frozenset': frozenset}[kind](items)


def named(text):
    """The object with this repr: a range, a class, a built-in function, Ellipsis."""
    name = re.search(r"^<(?:class '([\w.]+)'|built-in function (\w+))>$", text)
    if name is None:
        return eval(text, {'datetime': datetime})
    module, _, last = (name[1] or name[2]).rpartition('.')
    return getattr(importlib.import_module(module or 'builtins'), last)


def same(one, other):
    """The same types all the way down; nan is nan; the order of keys does not count."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return struct.pack('>d', one) == struct.pack('>d', other) or (one != one and other != other)
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        if len(one) != len(other):
            return False
        keys = {key: key for key in other}
        return all(key in other and same(key, keys[key]) and same(value, other[key]) for key, value in one.items())
    return one == other
