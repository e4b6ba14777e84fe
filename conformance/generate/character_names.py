"""Writes src/syntax/strings/characterNames.generated.ts: the names that `\\N{...}` of CPython 3.11 (Unicode 14.0) knows.

Run: python3.11 conformance/generate/character_names.py > src/syntax/strings/characterNames.generated.ts

Names made by a rule (ideographs, Hangul syllables) are left out: ../characterNames.ts has the rules. name_aliases.txt lists what
might be another name of a character; only what CPython finds is kept.
"""
import collections
import pathlib
import re
import sys
import unicodedata

IDEOGRAPH, SYLLABLE = 'CJK UNIFIED IDEOGRAPH-', 'HANGUL SYLLABLE '
# What may stand in a name stands for itself; entries begin with one of STARTS, words are one of SHORT, or one of LONG and a digit.
STARTS, SHORT = 'abcdefgh', 'ijklmnopqrstuvwxyz'
LONG = '!"#%&()*+,./:;<=>?@[]^_{|}~'
DIGITS = ''.join(c for c in map(chr, range(33, 127)) if c not in "'\\")


def named_characters():
    """Codes and names, in the order of the codes; the ranges of ideographs."""
    names, ideographs = [], []
    for code in range(0x110000):
        name = unicodedata.name(chr(code), '')
        if name.startswith(IDEOGRAPH):
            if ideographs and ideographs[-1][1] == code:
                ideographs[-1][1] = code + 1
            else:
                ideographs.append([code, code + 1])
        elif name and not name.startswith(SYLLABLE):
            names.append((code, name))
    return names, ideographs


def aliases():
    listed = (pathlib.Path(__file__).parent / 'name_aliases.txt').read_text().splitlines()
    for name in [*listed, *(f'VS{number}' for number in range(1, 257))]:
        try:
            yield ord(unicodedata.lookup(name)), name
        except KeyError:
            sys.exit(f'{name} is not the name of a character')


def common_prefix(left, right):
    count = 0
    while count < min(len(left), len(right), len(STARTS) - 1) and left[count] == right[count]:
        count += 1
    return count


def entries(names):
    """For each name: the code if it does not follow the last one, how many words it shares with the last name, and the others."""
    last_code, last = -2, []
    for code, name in names:
        words = re.findall('[^ -]*[ -]|[^ -]+$', name)
        shared = common_prefix(words, last)
        yield None if code == last_code + 1 else code, shared, words[shared:]
        last_code, last = code, words


def references(rows):
    """The words that are worth a reference, the most frequent ones first."""
    counts = collections.Counter(word for _, _, words in rows for word in words)
    worth = [word for word, count in counts.items() if (len(word) - 1.8) * count > len(word) + 1]
    worth.sort(key=lambda word: (-counts[word], word))
    return worth[: len(SHORT) + len(LONG) * len(DIGITS)]


def encode(rows, words):
    codes = {word: SHORT[at] for at, word in enumerate(words[: len(SHORT)])}
    for at, word in enumerate(words[len(SHORT):]):
        first, second = divmod(at, len(DIGITS))
        codes[word] = LONG[first] + DIGITS[second]
    for code, shared, rest in rows:
        jump = '' if code is None else f'${code:X}'
        yield jump + STARTS[shared] + ''.join(codes.get(word, word) for word in rest)


def text(value):
    return "'" + value.replace('\\', '\\\\').replace("'", "\\'") + "'"


names, ideographs = named_characters()
rows = list(entries([*names, *aliases()]))
words = references(rows)
ranges = ', '.join(f'[0x{start:x}, 0x{end:x}]' for start, end in ideographs)
sys.stdout.write(f"""// Made by conformance/generate/character_names.py from CPython {sys.version.split()[0]}. Do not edit.

/** Ranges (start, end) of the unified ideographs, whose names are made of their codes. */
export const IDEOGRAPHS: readonly (readonly [number, number])[] = [{ranges}]

/** The words of names that are referred to, each with the space or hyphen behind it. */
export const nameWords = (): string =>
  {text('|'.join(words))}

/** `$` and a code where it does not follow the last one; `a` to `h`: shared words; then words, or references to them. */
export const nameEntries = (): string =>
  {text(''.join(encode(rows, words)))}
""")
