import { MATCH_CASES } from './matchCases.ts'

/** Programs that CPython refuses, or that a careless parser would; each on its own. */
const REFUSED = String.raw`
dict(a=1, a=2)
0777
1__0
"a" b"c"
return 1
yield 1
x = await y
break
continue
def f(a, a): pass
lambda a, a: 1
def f(a=1, b): pass
def f(*): pass
def f(*, **k): pass
def f(a): global a
global x; x = 1
x = 1; global x
def f(): x = 1; global x
class A: return 1
def f(): yield 1; return 2
async def f(): yield 1; return 2
async def f(): yield from x
[x async for x in y]
async with a: pass
from __future__ import nothing
from __future__ import braces
x = 1; from __future__ import division
from x import (a, b,)
from x import a, b,
from x import ()
from . import *
def f(): from x import *
import a.b as c.d
import a as b.c
from .a.b import c as d
import *
from x import a.b
None = 1
True = 1
__debug__ = 1
x.__debug__ = 1
f(__debug__=1)
def __debug__(): pass
1 = x
f() = 1
a + b = 1
-a = 1
(a, b) += 1
[a] += 1
a, b += 1
(a) += 1
(a): int = 1
(a, b): int = 1
[a]: int
a, b: int
f(): int
a.b: int = 1
a[0]: int
x = yield = 1
*a = 1
*a, = 1
*a, *b = c
[*a, *b] = c
(*a) = 1
(*a)
*a
*a, b
x = *a
x = *a, b
print(*a)
f(*a, **b, *c)
f(**a, *b)
f(a=1, b)
f(**a, b)
f(a for a in b, c)
f(a for a in b, )
f(c, a for a in b)
f((a)=1)
f(a.b=1)
f(1=2)
f(True=1)
f(a:=1)
f((a:=1))
f(a:=1, b=2)
f(a=b:=1)
f(a=(b:=1))
a := 1
(a := 1)
(a.b := 1)
(a[0] := 1)
((a, b) := 1)
x = a := 1
x[a:=1]
x[a:=1, b]
x[(a:=1):2]
x[a:=1:2]
{a:=1}
{a:=1: 2}
{1: a:=2}
[a:=1, 2]
[x := 1 for y in z]
[y := 1 for y in z]
[z for z in (y := 1)]
[[y := 1 for z in w] for y in v]
[i for i, j in x if (j := 1)]
class A: [x := 1 for y in z]
lambda: (x := 1)
lambda x: yield
lambda: (yield)
lambda *a, *b: 1
lambda **a, b: 1
del f()
del a + b
del (a, b)
del [a, b]
del (a), b
del ()
del []
del *a
del a, *b
del (a, *b)
del 1
del None
del a.b, c[0], d
del
for 1 in x: pass
for f() in x: pass
for a, b in x: pass
for *a in x: pass
for *a, b in x: pass
for (a, *b) in x: pass
for a in *x: pass
for a in *x, y: pass
for a in x if y: pass
for a in x, y: pass
for x in y: break
while x: continue
while x: pass
else: pass
if x: break
if x pass
if x:
if x:pass
elif y: pass
with a as b, c: pass
with (a as b, c as d): pass
with (a as b, c as d,): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with a as 1: pass
with a as f(): pass
with a as (b, c): pass
with (yield): pass
with a as b.c, d as e[0]: pass
with (a), (b): pass
with (a).b: pass
with (a, b).c: pass
with (a)(b) as c: pass
try: pass
try: pass
except: pass
except A: pass
except* A: pass
assert
assert x,
assert (x, 'y')
assert x, y, z
raise x from
raise from y
raise x, y
print 'x'
print x
exec 'x'
a b
a b c
x = 1 2
x = a.1
x = 1.a
x = 1.e5
x = 1..real
x = 1.real
x = 1if x else 2
x = 1or 2
x = 0xfor y in z
x = 0b12
x = 0o8
x = 0b
x = 0x
x = 0_7
x = 00
x = 0_0
x = 007
x = 0777.5
x = 0777e1
x = 0777j
x = 09
x = 09.5
x = 1_
x = 1_.5
x = 1._5
x = 1e_5
x = 1e5_
x = 1e
x = 1e+
x = 1j2
x = 1_000j
x = 0x_f
x = 0X1F
x = 1L
x = 1a
x = 1in y
x = 1not in y
x = 1and 2
x = 1_a
x = .5.5
x = .
x = ...
x = ..
x = a...b
x = a.b.c
x = 'a' 'b'
x = 'a' f'{b}' 'c'
x = b'a' b'b'
x = f'a' b'b'
x = u'a' 'b'
x = ub'a'
x = bu'a'
x = fb'a'
x = fu'a'
x = ur'a'
x = br'a' rb'b' Rb'c' bR'd'
x = rf'{a}' fr'{a}' FR'{a}'
x = b'é'
x = b'\x4'
x = b'\u00e9'
x = b'\N{BULLET}'
x = '\x4'
x = '\x'
x = '\u12'
x = '\U00110000'
x = '\U0010ffff'
x = '\777'
x = '\400'
x = '\8'
x = '\d'
x = '\N'
x = '\N{}'
x = r'\'
x = r'\\'
x = 'abc
x = "abc'
x = '''abc
x = """abc""" "d"
x = f''
x = f'{}'
x = f'{ }'
x = f'{a'
x = f'a}'
x = f'}}{{'
x = f'{{}}'
x = f'{{{a}}}'
x = f'{{{a}'
x = f'{a}}'
x = f'{a!r}'
x = f'{a!x}'
x = f'{a!}'
x = f'{a! r}'
x = f'{a !r}'
x = f'{a!r }'
x = f'{a!r:5}'
x = f'{a:{b}}'
x = f'{a:{b:{c}}}'
x = f'{a:{b}{c}}'
x = f'{a:{{}}}'
x = f'{a:}}}'
x = f'{a=}'
x = f'{a = }'
x = f'{a=!r:5}'
x = f'{a==b}'
x = f'{a!=b}'
x = f'{a<=b}'
x = f'{a:=5}'
x = f'{(a:=5)}'
x = f'{a:b:c}'
x = f'{lambda x: 1}'
x = f'{(lambda x: 1)}'
x = f'{a["b"]}'
x = f'{a['b']}'
x = f'{a[\'b\']}'
x = f'{"\n"}'
x = f'{a\n}'
x = f'{#}'
x = f'{a#}'
x = f'''{a
}'''
x = f'{ a }'
x = f'{*a}'
x = f'{*a, b}'
x = f'{**a}'
x = f'{a,}'
x = f'{a, b}'
x = f'{yield}'
x = f'{await a}'
x = f'{a b}'
x = f'{(a}'
x = f'{a)}'
x = f'{[a}'
x = f'{a]}'
x = f'{{a}'
x = f'{{}'
x = f'{a;b}'
x = f'{a:{}}'
x = f'{a:{b!r}}'
x = f'{f"{a}"}'
x = f'{f"{f'{a}'}"}'
x = f'{"a" "b"}'
x = f'{"a" b"b"}'
x = f'{1:{2}.{3}f}'
x = f'{"{}"}'
x = f'{{"a": 1}}'
x = f'{ {"a": 1} }'
x = f'{ {"a": 1}["a"] }'
x = f'{a if b else c}'
x = f'{a:b{c=}d}'
x = f'{a:{c=}{d=}}' f'{e=}' 'f'
x = 1if y else z
x = 1ify else z
x = 1orx
x = 1andé
x = 1not in y
x = [1forx in y]
x = 1else_
x = f'{a:%Y-%m-%d}'
x = f'{None!s}'
x = f"{a['b']}"
x = f"{a['b\']}"
x = f'\{a}'
x = rf'\{a}'
x = f'{a}' f'{b'
x = (
x = )
x = [
x = ]
x = {
x = }
x = (]
x = [1, 2)
x = {1: 2]
x = ((1, 2)
x = [1, 2
x = {1: 2
x = (1,
x = ()
x = (,)
x = (1,)
x = (1,,)
x = [,]
x = [1,,2]
x = {,}
x = {1,}
x = {1: 2,}
x = {1: 2, 3}
x = {1, 2: 3}
x = {1:}
x = {:1}
x = {**a, 'b': 1}
x = {**a}
x = {*a}
x = {*a, 'b': 1}
x = {**a, b}
x = {a: *b}
x = {a: **b}
x = {*a for a in b}
x = [*a for a in b]
x = (*a for a in b)
x = {**a for a in b}
x = {a: b for a, b in c}
x = {a: b for a in c for b in d if a if b}
x = {a: b, **c for d in e}
x = [a, b for a in c]
x = [(a, b) for a in c]
x = [a for a, in c]
x = [a for a in b, c]
x = [a for a in b if c else d]
x = [a for a in (b if c else d)]
x = [a for a in b if c if d]
x = [a for a in b or c]
x = [a for a in lambda: b]
x = [a for a in b if lambda: c]
x = [a if b for a in c]
x = [for a in b]
x = [a for]
x = [a for a]
x = [a for a in]
x = [a for 1 in b]
x = [a for f() in b]
x = [a for a.b in c]
x = [a for a[0] in c]
x = [a for (a, b) in c]
x = [a for a, *b in c]
x = [a for *a in c]
x = (a for a in b)
x = a for a in b
x = a if b
x = a if b else
x = if b else c
x = a if b else c if d else e
x = a if b if c else d else e
x = not
x = not a
x = not not a
x = a not b
x = a not in b
x = a is not b
x = a is is b
x = a not is b
x = a in not b
x = a and
x = and b
x = a or not b
x = a < b < c
x = a <> b
x = a => b
x = a =< b
x = a == b != c
x = -a ** -b
x = a ** -b
x = - - a
x = +-~a
x = a + not b
x = a ++ b
x = a--
x = a++
x = a ** ** b
x = a @ b
x = a // b / c
x = a << b >> c & d | e ^ f
x = a[1]
x = a[]
x = a[1:2:3]
x = a[1:2:3:4]
x = a[::]
x = a[:]
x = a[:, 1]
x = a[1, 2]
x = a[1,]
x = a[*b]
x = a[*b, 1]
x = a[*b:1]
x = a[b=1]
x = a[**b]
x = a[lambda: 1:2]
x = a[b if c else d:e]
x = a.b[c](d).e
x = a.None
x = a.print
x = a.class
x = a(
x = a()
x = a(,)
x = a(b,)
x = a(b,,)
x = a(b c)
x = a(b, c=)
x = a(=c)
x = a(*)
x = a(**)
x = a(*b, c)
x = a(*b or c, **d or e)
x = a(*b for b in c)
x = a(**b for b in c)
x = a(b=c for c in d)
x = a(b for b in c)
x = a(b for b in c)(d)
x = a(lambda: b, c)
x = lambda: 1
x = lambda a: a
x = lambda a, *, b: a
x = lambda a, /, b=1, *c, d=2, **e: a
x = lambda (a): a
x = lambda a:
x = lambda a=b: c, d
x = lambda *: 1
x = lambda /: 1
x = lambda a, /: 1
x = lambda a, /, /: 1
x = lambda a: (yield a)
x = lambda: *a
x = yield
x = (yield)
x = async
x = await
async = 1
await = 1
async def f(): await x
async def f(): await = 1
match = 1
case = 1
match x: pass
match(x)
match[x]
match.x = 1
match, case = 1, 2
_ = 1
type = 1
print = 1
exec = 1
nonlocal x
global x, y
global x.y
global
pass x
pass; x = 1;
x = 1;;
;
x = 1; ; y = 2
if x: y = 1; z = 2
if x: if y: z = 1
x = \ 
x = \
x = 1 \
x: int
x: int = 1
x: int = yield
x: int = *a, b
x: *a
x: yield
x: int, y: int
x += 1
x += yield
x += *a, b
x + = 1
x =+ 1
x == 1
x = = 1
x = y = 1
x = y == 1
x = y = z += 1
x //= 1
x **= 1
x @= 1
x |= 1
x ||= 1
x && y
x ? y : z
x !
!x
$x
x$
@x
@x y
class A(b, c=d, *e, **f): pass
class A(): pass
class A: pass
class A(b for b in c): pass
class A
class A(:
def f(a, b=1, *c, d, e=2, **f) -> g: pass
def f(a, /, b, *, c): pass
def f(*, a): pass
def f(**a, b): pass
def f(a, *, /): pass
def f((a, b)): pass
def f(a): -> b
def f(a: int = 1, *b: int, **c: int): pass
def f(*a: *b): pass
def f(*a=1): pass
def f(**a=1): pass
def f(
def f()
def f() pass
def f(): pass; pass
def 1(): pass
é = 1
x = é
x = ﬁ
x² = 1
x = €
x = “a”
x = a–b
x = 'é'
x = '日本' '😀'
`
  .split('\n')
  .filter((line) => line !== '')

/** The same, over several lines. */
const BLOCKS: readonly string[] = [
  'x`',
  '',
  '\n\n',
  '# comment',
  '  # comment\nx = 1',
  ' x = 1',
  'x = 1\n y = 2',
  'if x:\n  y = 1\n z = 2',
  'if x:\n  y = 1\n   z = 2',
  'if x:\n\ty = 1\n        z = 2',
  'if x:\n        y = 1\n\tz = 2',
  'if x:\n    y = 1\n\tz = 2',
  'if x:\n    y = 1\n  # comment\n    z = 2',
  'if x:\ny = 1',
  'if x:\n    pass\nelse:\n    pass\nelse:\n    pass',
  'if x:\n    pass\n  else:\n    pass',
  'if x:\n    pass\n\n\n\n    y = 1\nz = 2',
  'if x: pass\nelif y: pass\nelse: pass',
  'for x in y:\n    if z:\n        continue\n    break\nelse:\n    pass',
  'for x in y:\n    def f():\n        break',
  'for x in y:\n    class A:\n        continue',
  'for x in y:\n    pass\nelse:\n    break',
  'while x:\n    try:\n        pass\n    finally:\n        continue',
  'try:\n    pass\nexcept A:\n    pass\nexcept:\n    pass\nelse:\n    pass\nfinally:\n    pass',
  'try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass',
  'try:\n    pass\nexcept A as b:\n    pass',
  'try:\n    pass\nexcept A as b.c:\n    pass',
  'try:\n    pass\nexcept A, B:\n    pass',
  'try:\n    pass\nexcept (A, B):\n    pass',
  'try:\n    pass\nexcept* A:\n    pass',
  'try:\n    pass\nexcept* A:\n    pass\nexcept B:\n    pass',
  'try:\n    pass\nexcept*:\n    pass',
  'try:\n    pass\nelse:\n    pass',
  'try:\n    pass\nfinally:\n    pass\nexcept:\n    pass',
  'for x in y:\n    try:\n        pass\n    except* A:\n        break',
  'with a:\n    pass\nelse:\n    pass',
  'def f():\n    """doc"""',
  'def f():\n    return 1\n    yield 2',
  'def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2',
  'def f(x):\n    nonlocal x',
  '(a).b: int',
  '( a).b: int',
  '(a.b).c: int',
  '(a)[0]: int',
  '(a).b = 1',
  '(a).b += 1',
  '(a)(): int',
  '(a, b).c: int',
  '[a].b: int',
  '(a+b).c: int',
  "'a'.b: int",
  '1 .b: int',
  'a().b: int',
  '(a)(b).c: int',
  '((a)).b: int',
  "f'a'.b: int",
  '{}.b: int',
  '(a for a in b).c: int',
  '(yield).b: int',
  '(a).b: int = 3',
  'x.__debug__ += 1',
  'x.__debug__ = 1',
  'x.__debug__: int',
  '__debug__ += 1',
  'x[__debug__] = 1',
  'for x.__debug__ in y: pass',
  'with a as x.__debug__: pass',
  'del x.__debug__',
  '(x.__debug__ for x in y)',
  'x.__debug__',
  'from .__future__ import division',
  'x=1\nfrom .__future__ import division',
  'x=1\nfrom ..__future__ import nothing',
  'from .__future__ import nothing',
  'from .__future__ import *',
  'from .__future__ import braces',
  'from . import division\nfrom __future__ import division',
  'import x\nfrom .__future__ import a.b',
  '(a): int',
  '(a).b.c: int',
  '(a)[0].c: int',
  '( (a).b ): int',
  'match a:\ncase x: """q',
  'match a:\ncase x: 1)',
  'def f():\n    def g():\n        nonlocal x\n    x = 1',
  'def f():\n    for x, y in z:\n        pass\n    class A:\n        nonlocal x, y\n        def g():\n            nonlocal y',
  'def f():\n    with a as (b, *c):\n        del d\n    try:\n        e: int\n    except f as g:\n        h += 1\n    def i():\n        nonlocal b, c, d, e, g, h, i',
  'def f():\n    [(x := 1) for y in z]\n    def g():\n        nonlocal x',
  'def f(x):\n    def g():\n        nonlocal x\n        def h():\n            nonlocal x',
  'def f():\n    match a:\n        case x: pass\n    def g():\n        nonlocal x',
  'if x:\ny = 1é z = 2',
  'if x:\ny = 1forx',
  'if x:\ny = 1ifx',
  'if x:\n1é',
  'x = 1é',
  'x = 1½',
  'x = [1éif a else b]',
  'with (a as b, c as *d,): pass',
  'with a as *b: pass',
  'with (a as *b,), c as d: pass',
  'with a as **b: pass',
  'with a as *b, c: pass',
  'with a as (*b, c): pass',
  'def f():\n    print(x)\n    global x',
  'async def f():\n    async with a as b:\n        pass\n    async for c in d:\n        await e\n    return [x async for x in y]',
  'async def f():\n    def g():\n        await x',
  'def f():\n    async with a:\n        pass',
  'def f():\n    [x async for x in y]',
  'async def f():\n    (x async for x in y)',
  '@a\ndef f(): pass',
  '@a.b(c)\n@d\nclass A: pass',
  '@a[0]\ndef f(): pass',
  '@a\nx = 1',
  '@a\n\ndef f(): pass',
  'match x:\n    case 1:\n        pass\n    case [a, *b] if c:\n        pass\n    case {"a": d, **e}:\n        pass\n    case A(f, g=h):\n        pass\n    case _:\n        pass',
  'match x:\n    pass',
  'match x:\n    case -1 | 1 + 2j | "a" | a.b:\n        pass',
  'match x, y:\n    case 1, 2: pass',
  'match (x):\n    case 1: pass',
  'match -x:\n    case 1: pass',
  'match *x, y:\n    case 1: pass',
  'match = 1\nmatch\nmatch + 1\nmatch: int = 2',
  'x = (1 +\n     2)',
  'x = [\n    1,\n    # comment\n    2,\n]',
  'x = 1 + \\\n    2',
  'x = 1 + \\\n\n2',
  'x = 1 \\\n# comment',
  'if x: \\\n    y = 1',
  '\\\nx = 1',
  '    \\\nx = 1',
  'x = """a\nb\\\nc"""',
  "x = 'a\\\nb'",
  "x = 'a\nb'",
  'x = f"""{\na\n}"""',
  'x = f"""{a}\n{b:\n}"""',
  'x = f"""{a +\nb}"""',
  'x = f"""a\n  {b.c[0]}"""',
  'x = (\n    1\n',
  'x = {\n    1: [2, (3\n',
  'x = (1\ny = 2',
  'def f(\n    a,\n    b\n): pass',
  'x = 1\n\f\ny = 2',
  '\fx = 1',
  ' \fx = 1',
  'if x:\n    y = 1\n\f    z = 2',
  'x = 1\r\ny = 2\r\n',
  'x = """a\r\nb"""\r',
  '\ufeffx = 1',
  'x = 1\n\ufeff',
  'x = 1\0',
  'x = "\0"',
  '# \0',
  'x = 1\u00a0',
  'x = 1\x0c',
  'x = 1 # comment\\\ny = 2',
  'x = 1;\ny = 2;\n',
  'from __future__ import division\nfrom __future__ import annotations\nx = 1',
  '"""doc"""\nfrom __future__ import division',
  '"""doc"""\n"""other"""\nfrom __future__ import division',
  'if x:\n    from __future__ import division',
  'from __future__ import barry_as_FLUFL\nx <> y',
  'from __future__ import barry_as_FLUFL\nx != y',
  '# -*- coding: latin-1 -*-\nx = 1',
  '# coding: nothing\nx = 1',
  '𝐱 = 1\nx',
  'ªb = 1',
  'x\u0301 = 1',
  'x\u200b = 1',
  '\u2160 = 1',
  'x = [i for i in range(3)\n     if i]',
  `x = ${'('.repeat(199)}1${')'.repeat(199)}`,
  `x = ${'('.repeat(200)}1${')'.repeat(200)}`,
  `x = ${'['.repeat(201)}`,
  `${Array.from({ length: 98 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('')}${' '.repeat(98)}pass`,
  `${Array.from({ length: 99 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('')}${' '.repeat(99)}pass`,
  `${Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('')}${' '.repeat(100)}pass`,
  `x = ${'1'.repeat(4300)}`,
  `x = ${'1'.repeat(4301)}`,
  `x = 0x${'f'.repeat(5000)}`,
  `for a in b:\n${Array.from({ length: 20 }, (_, depth) => `${' '.repeat(depth + 1)}for a in b:\n`).join('')}${' '.repeat(21)}pass`,
  `${Array.from({ length: 19 }, (_, depth) => `${' '.repeat(depth)}while a:\n`).join('')}${' '.repeat(19)}pass`,
  `${Array.from({ length: 21 }, (_, depth) => `${' '.repeat(depth)}try:\n`).join('')}${' '.repeat(21)}pass\n${Array.from({ length: 21 }, (_, depth) => `${' '.repeat(20 - depth)}finally: pass\n`).join('')}`,
]

export const PARSE_CASES: readonly string[] = [...new Set([...REFUSED, ...BLOCKS, ...MATCH_CASES])]
