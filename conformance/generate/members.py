"""Writes src/evaluate/operations/members.generated.ts: what `dir` of CPython 3.11 names of the types that a config's values have,
and of the modules of which some functions are evaluated.

Run: python3.11 conformance/generate/members.py > src/evaluate/operations/members.generated.ts
"""
import __future__
import collections
import collections.abc
import copy
import functools
import itertools
import math
import operator
import os.path
import sys
import types
import typing

ordered = collections.OrderedDict()

TYPES = {
    type_.__name__: type_
    for type_ in (
        object, str, list, dict, tuple, set, frozenset, int, float, bool, bytes, range, slice, type, type(None), type(...),
        types.FunctionType, types.BuiltinFunctionType, types.ModuleType, types.GeneratorType, type(str.lower), zip, map, filter,
        enumerate, reversed, type({}.keys()), type({}.values()), type({}.items()), collections.OrderedDict, collections.defaultdict,
        collections.Counter, *(type(view()) for view in (ordered.keys, ordered.values, ordered.items)),
    )
}

MODULES = {
    'os.path' if module is os.path else module.__name__: module
    for module in (__future__, collections, copy, functools, itertools, math, operator, os, os.path, typing)
}

known = set(dir(object))


def table(things, left_out):
    lines = []
    for name, thing in things.items():
        members = sorted(known if thing is object else set(dir(thing)) - left_out)
        key = repr(name) if '.' in name else name
        if members:
            lines.append(f"  {key}:\n    '{' '.join(members)}',\n")
    return ''.join(lines)


sys.stdout.write(f"""// Made by conformance/generate/members.py from CPython {sys.version.split()[0]}. Do not edit.

/** The names of a type's attributes, without those of \\`object\\`. */
export const MEMBERS: Readonly<Record<string, string>> = {{
{table(TYPES, known)}}}

/** The names of a module's attributes. */
export const MODULE_MEMBERS: Readonly<Record<string, string>> = {{
{table(MODULES, set())}}}
""".replace('\\`', '`'))
