"""Writes src/python/evaluate/operations/members.generated.ts: what `dir` of CPython 3.11 names of the types that a config's values have.

Run: python3.11 conformance/generate/members.py > src/python/evaluate/operations/members.generated.ts
"""
import collections
import sys
import types

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

known = set(dir(object))
lines = []
for name, type_ in TYPES.items():
    members = sorted(known if type_ is object else set(dir(type_)) - known)
    if members:
        lines.append(f"  {name}:\n    '{' '.join(members)}',\n")

sys.stdout.write(f"""// Made by conformance/generate/members.py from CPython {sys.version.split()[0]}. Do not edit.

/** The names of a type's attributes, without those of \\`object\\`. */
export const MEMBERS: Readonly<Record<string, string>> = {{
{''.join(lines)}}}
""".replace('\\`', '`'))
