"""Values in the JSON form of conformance/load/graph.ts."""
import json
import struct


def graph(value, seen=None):
    """Containers are numbered and said once; what is no data is its repr."""
    seen = {} if seen is None else seen
    kind = type(value)
    if value is None:
        return ['none']
    if kind is bool:
        return ['bool', value]
    if kind is int:
        return ['int', hex(value)]
    if kind is str:
        return ['str', list(map(ord, value))]
    if kind is float:
        return ['float', 'nan' if value != value else struct.pack('>d', value).hex()]
    if kind is bytes:
        return ['bytes', list(value)]
    if kind is tuple:
        return ['tuple', [graph(item, seen) for item in value]]
    if kind not in (list, set, dict):
        return ['code', repr(value)]
    if id(value) in seen:
        return ['same', seen[id(value)]]
    seen[id(value)] = len(seen)
    if kind is list:
        return ['list', [graph(item, seen) for item in value]]
    if kind is dict:
        return ['dict', [[graph(key, seen), graph(item, seen)] for key, item in value.items()]]
    # The order of a set is an accident; what it holds is hashable, so none of it is numbered.
    return ['set', sorted(json.dumps(graph(item, seen), separators=(',', ':')) for item in value)]
