"""Writes src/python/unprintable.generated.ts: the characters that `str.isprintable` of CPython 3.11 (Unicode 14.0) refuses.

Run: python3.11 conformance/generate/unprintable.py > src/python/unprintable.generated.ts
"""
import sys

ranges = []
for code in range(0x80, 0x110000):
    if not chr(code).isprintable():
        if ranges and ranges[-1][1] == code:
            ranges[-1][1] = code + 1
        else:
            ranges.append([code, code + 1])

digits = '0123456789abcdefghijklmnopqrstuvwxyz'


def base36(number):
    text = ''
    while True:
        number, digit = divmod(number, 36)
        text = digits[digit] + text
        if not number:
            return text


edges, last = [], 0
for edge in (edge for pair in ranges for edge in pair):
    edges.append(base36(edge - last))
    last = edge

sys.stdout.write(f"""// Made by conformance/generate/unprintable.py from CPython {sys.version.split()[0]}. Do not edit.

/** Edges of the ranges (start, end, start, end, …) of unprintable characters from U+0080 on: distances in base 36. */
export const UNPRINTABLE_EDGES =
  '{' '.join(edges)}'
""")
