/** Statements after which `result` shows what they did. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  'copies of every container':
    'import copy\na = {"l": [1, (2, [3])], "s": {1}, "d": {}}\na["again"] = a["l"]\nb = copy.deepcopy(a)\nc = copy.copy(a["d"])\nd = copy.copy({1})\na["l"][1][1].append(4)\na["s"].clear if 0 else 0\nresult = b, b["again"] is b["l"], c, d, copy.copy(5), copy.copy("a")\n',
  'copy of a module': 'import copy\nresult = copy.deepcopy(copy)\n',
  'augmented targets':
    'a = {"x": 1, "l": [1]}\na["x"] += 2\na["l"] += (5,)\nb = {1}\nc = b\nb |= {2}\nb -= {1}\nd = (1,)\nd += (2,)\ne = "a"\ne *= 3\nf = [1, 2]\nf[0] -= 1\nresult = a, c, d, e, f\n',
  'an augmented name that is not there': 'a += 1\n',
  'slices as targets': 'a = [1, 2, 3]\na[1:2] = "xy"\na[:0] = [0]\na[9:] = (7,)\ndel a[::2]\nresult = a\n',
  'a slice with the step 0 as a target': 'a = [1]\na[::0] = None\n',
  'targets of what has no items': '(1)[0] = 2\n',
  'an item that is not there to delete': 'a = {}\ndel a["x"]\n',
  'an index that is not there to delete': 'a = [1]\ndel a[1]\n',
  'deleting from a tuple': 'a = (1,)\ndel a[0]\n',
  'deleting several': 'a = b = 1\nc = [1, 2]\ndel (a, b), [c[0]]\nresult = c\n',
  'unpacking too few': 'a, b = (1,)\n',
  'unpacking with a star': 'a, *b, c = range(5)\n[d, *e] = "xy"\nresult = a, b, c, d, e\n',
  'unpacking too few with a star': 'a, *b, c = (1,)\n',
  'unpacking a number': 'a, b = 1\n',
  'a dict that changes in a loop': 'a = {1: 1}\nfor k in a:\n    a[2] = 2\n',
  'a list that grows in a loop': 'a = [1]\nfor k in a:\n    if k < 4:\n        a.append(k + 1)\nresult = a\n',
  'a bound method': 'a = []\nf = a.append\nf(1)\nlist(map(f, "xy"))\nresult = a, f == f\n',
  'isinstance of a chain': 'from itertools import chain\nresult = isinstance([], chain)\n',
  'pass and global': 'pass\nglobal a\na = 1\nif a: pass\nresult = a\n',
  'a call of what is no function': 'range(1)()\n',
  'annotations of items': 'a = {}\na["x"]: int = 1\ny: int\nresult = a\n',
  annotations: 'x: int = 1\ny: "any" = 2\nresult = x, y\n',
  'an annotation that is not defined': 'x: nowhere = 1\n',
  'an annotation of the future': 'from __future__ import annotations\nx: nowhere[1] = 1\nresult = x\n',
  'a walrus': 'result = [(a := 5), a, [b := x for x in [1, 2]], b]\n',
  'modules by name':
    'import os\nimport os.path\nimport math as m\nfrom os import sep as s\nresult = os.path.join("a", "/b"), os.sep, m.floor(2), s, os.path.sep\n',
  paths:
    'from os.path import basename, dirname, normpath, splitext\nresult = dirname("/a"), dirname("a//b"), basename("a/"), normpath("/../a/./b//c/.."), normpath(""), normpath("//a"), splitext(".a"), splitext("a/.b.c")\n',
  'a path that is a number': 'import os.path\nresult = os.path.join("a", 1)\n',
  'a module that is nowhere': 'import nowhere_at_all\n',
  'a module inside one that has none': 'import math.x\n',
  'math of other types':
    'import math\nresult = math.floor(5), math.ceil(10 ** 20), math.gcd(), math.gcd(-4, 6, 10 ** 20), math.sqrt(4)\n',
  'math of a text': 'import math\nresult = math.floor("a")\n',
  'gcd of a float': 'import math\nresult = math.gcd(1.0)\n',
  'ceil of inf': 'import math\nresult = math.ceil(math.inf)\n',
  'product twice':
    'from itertools import product\nresult = list(product("ab", repeat=2)), list(product()), list(product([1], repeat=0))\n',
  'functions as values': 'def f(a=1): return a\nresult = len, int, [max]\n',
  'a call of a number': 'result = (1)()\n',
  'an attribute of a list': 'a = []\na.x = 1\n',
  'deleting an attribute': 'a = []\ndel a.x\n',
  'one key in a set of its own': 'result = {1.0, 1, True}, {1: "a", True: "b"}, len({float("nan"), float("nan")})\n',
  'a list within itself': 'a = [1]\na.append(a)\nd = {}\nd["d"] = d\nresult = a, d\n',
  'an if in a while':
    'n = 0\nwhile True:\n    n += 1\n    if n % 2:\n        continue\n    if n > 5:\n        break\nresult = n\n',
  'an assert without a message': 'assert []\n',

  'import math':
    'import math\nresult = math.floor(-1.5), math.ceil(1.2), math.sqrt(2), math.gcd(12, 18), math.isnan(math.nan), math.isinf(math.inf), math.pi, math.e, math.tau\n',
  'math.sqrt of a negative': 'import math\nresult = math.sqrt(-1)\n',
  'import copy': 'import copy\na = [[1]]\nb = copy.copy(a)\nc = copy.deepcopy(a)\na[0].append(2)\nresult = b, c\n',
  'import itertools':
    'from itertools import chain, product\nresult = list(chain([1], (2,))), list(chain.from_iterable(["ab"])), list(product([1, 2], "a")), list(product([0, 1], repeat=2))\n',
  'os.path':
    'import os.path as osp\nresult = osp.join("a", "b"), osp.basename("a/b.py"), osp.dirname("a/b"), osp.splitext("a.b.c"), osp.split("a/b"), osp.normpath("a//./b/.."), osp.isabs("/a")\n',
  'augmented assignments':
    'a = 1\na += 2\na *= 5\na -= 1\na //= 2\na **= 2\na %= 30\nb = [1]\nc = b\nb += [2]\nb *= 2\nd = {"x": 1}\nd |= {"y": 2}\ne = 6\ne &= 3\ne |= 8\ne ^= 1\ne <<= 2\ne >>= 1\nf = 1\nf /= 4\nresult = a, c, d, e, f\n',
  assignments:
    'a = b = [1]\n(c, d), *e = (1, 2), 3, 4\nb[0] = 9\nb[1:] = [7, 8]\nx: int = 5\ng = {}\ng["k"] = 1\nresult = a, c, d, e, x, g\n',
  'too many to unpack': 'a, b = 1, 2, 3\n',
  del: 'a = {"x": 1, "y": 2}\nb = [1, 2, 3, 4]\ndel a["x"], b[0], b[1:]\nc = 1\ndel c\nresult = a, b\n',
  'del of nothing': 'del a\n',
  'if, elif, else': 'if 0:\n    result = 1\nelif []:\n    result = 2\nelse:\n    result = 3\n',
  'for, else, break, continue':
    'result = []\nfor i in range(5):\n    if i == 1:\n        continue\n    if i == 3:\n        break\n    result.append(i)\nelse:\n    result.append("no")\nfor j in []:\n    pass\nelse:\n    result.append("else")\n',
  while: 'n = 3\nresult = []\nwhile n:\n    result.append(n)\n    n -= 1\nelse:\n    result.append("end")\n',
  assert: 'assert 1 == 1, "fine"\nresult = 1\n',
  'a failed assert': 'assert 1 == 2, "wrong"\n',
  'a name that is not defined': 'result = nope\n',
  'scope of a comprehension': 'x = 5\ny = [x for x in range(3)]\nresult = x, y\n',
}
