import type { Choices } from './random.ts'

/** Statements that raise, or that do not compile. */
const BAD = `
missing_name
x = missing.attr
x = 1 + 'a'
x = [1] + (2,)
x = {} + {}
x = 'a' - 'b'
x = 'a' * 1.5
x = [1][5]
x = [1]['a']
x = (1, 2)[2]
x = {}['k']
x = 'abc'[10]
x = 5[0]
x = None.attr
x = 1 / 0
x = 1 // 0
x = 1.0 % 0
x = 0 ** -1
x = 1 << -1
x = 10.0 ** 400
x = int('x')
x = float('abc')
x = int([])
x = int(float('nan'))
x = int(float('inf'))
x = len(5)
x = len()
x = sum(['a'])
x = max([])
x = max(1)
x = min('a', 1)
x = sorted([1, 'a'])
x = sorted([1, 2], lambda v: v)
x = range(1, 5, 0)
x = list(range(1.5))
x = list(5)
x = dict([1, 2])
x = dict([(1, 2, 3)])
x = dict(5)
x = {[]: 1}
x = {{}}
x = {(1, [])}
x = set([[]])
x = 1 < 'a'
x = [1] < (1,)
x = None < None
x = 1 in 5
x = 1 in 'abc'
x = not_defined(1)
x = 5()
x = 'a'()
x = 'a'.nothing()
x = [].push(1)
x = [].pop()
x = {}.pop('a')
x = [1].remove(2)
x = [1].index(2)
x = 'a'.index('b')
x = ','.join([1])
x = '%d' % 'a'
x = '%d %d' % 1
x = '%d' % (1, 2)
x = '%(a)s' % {}
x = '%(a)s' % (1,)
x = '%z' % 1
x = '%' % 1
x = '{}'.format()
x = '{a}'.format(1)
x = '{0} {}'.format(1, 2)
x = '{'.format(1)
x = '}'.format(1)
x = '{0[a]}'.format([1])
x = '{0.nothing}'.format(1)
x = '{:d}'.format('a')
x = '{:.2d}'.format(1)
x = f'{1:s}'
x = f"{'a':d}"
x = f'{[]:5}'
x = f'{None:>5}'
x = f'{1.5:d}'
x = f'{1:,s}'
x = f'{1!x}'
x = f'{}'
x = f'{1'
x = f'{a b}'
x = f'}'
x = f'{"a' + "\\n" + '"}'
a, b = 1
a, b = 1, 2, 3
a, b = [1]
a, *b, c = [1]
*a, *b = [1]
*a = [1]
1 = x
f() = 1
x + 1 = 2
None = 1
x = = 1
x = (1, 2
x = [1, 2)
x = 'abc
x = """abc
x = 1 2
x y = 1
for x in 5: pass
for x in None: pass
for 1 in []: pass
while 1
if x = 1: pass
else: pass
break
continue
return 1
yield 1
x = yield
x = await y
x = dict(a=1, a=2)
x = dict(1, a)
x = dict(a=1, 2)
x = dict(**{'a': 1}, a=2)
x = dict(**{1: 2})
x = dict(**[1])
x = dict(*5)
x = [*5]
x = {**5}
x = (*a)
x = *a
x = 0777
x = 1__0
x = 0x
x = 1.e
x = 1_
x = 0b2
x = "a" b"c"
x = b'é'
x = '\\x4'
x = '\\u12'
x = 3a
x = $
x = a?b
x = a!
import nothing.at.all
from os.path import
import
del missing
del 5
del [1][0][0]
del (1,)[0]
del 'abc'[0]
(1, 2)[0] = 3
'abc'[0] = 'd'
[1][5] = 2
[1]['a'] = 2
{}[[]] = 1
[1, 2][0:1] = 5
del [1, 2][5]
x = 5; x.attr = 1
x = {}; x.attr = 1
x = [1]; x += 5
x = 'a'; x += 1
x = (1,); x += [1]
x = {1}; x += {2}
x = {1} | [2]
x = {'a': 1} | 5
nothing += 1
nothing['a'] = 1
raise ValueError
raise ValueError('x')
assert False
assert 0, 'message'
lambda: (yield)
x = lambda x: x = 1
x = isinstance(1, 'int')
x = round('a')
x = abs('a')
x = [1, 2].sort(key=1)
x = zip(1, 2)
x = enumerate(5)
x = list(map(int, ['a']))
x = math.sqrt(-1)
x = math.log(0)
x = math.floor('a')
x = math.factorial(-1)
x = os.path.join(1)
x = [i for i in 5]
x = [i for i in range(3)] + i_missing
x = {k: v for k, v in [1]}
x = [for i in []]
x = [i for i]
x = (i := 1, j = 2)
(x := 5)[0]
x: int: 5
x: = 5
x = if True else 1
x = 1 if True
x = not
x = in []
x = a..b
x = a[]
x = a[1:2:3:4]
x = {1: 2, 3}
x = {1, 2: 3}
x = {**{}, 1}
x = {*[], 1: 2}
try: pass
_base_.x = 1
x = _base_.nothing
  x = 1
	x = 1
class
def f(
x = "\\"
\\
x = 1 \\ 
@
x ? y
print 'x'
exec 'x'
x <> y
x = \`1\`
x = 1L
x = u'a' ur'b'
async x
nonlocal x
from __future__ import nothing
from __future__ import division
x = ''.join(1)
x = 'a'.split('')
x = 'a'.replace('a')
x = 'a'.center('b')
x = 'a'.zfill('b')
x = 'a'.startswith(1)
x = 'a'.count(1)
x = {}.update(5)
x = {}.update([1])
x = {}.get()
x = {}.setdefault([])
x = [].extend(5)
x = [].insert('a', 1)
x = [].append()
x = [].append(1, 2)
x = set().add([])
x = {1}.remove(2)
x = int('1', 99)
x = int(1, 2)
x = int('')
x = round(1.5, 'a')
x = round(float('nan'))
x = sum(5)
x = sum([1], [2])
x = sum([[1]], 0)
x = reversed({1})
x = next(iter([]))
x = list(zip([1], [1, 2], strict=True))
x = range()
x = 2 ** 0.5 ** 'a'
x = -'a'
x = ~1.5
x = +[]
x = 1.5 << 1
x = 1.5 & 1
x = [1] * 1.5
x = [1] * [1]
x = 'a' % 5
x = 'a' % {}
x = slice(1)[0]
x = [1, 2][::0]
x = [1]['a':]
x = type(1)(‘2’)
`
  .split('\n')
  .filter((line) => line.trim() !== '')

/** Breaks a program: a bad statement somewhere, or damaged text. */
export function breakProgram(choices: Choices, text: string): string {
  return choices.chance(0.6) ? insertBad(choices, text) : damage(choices, text)
}

function insertBad(choices: Choices, text: string): string {
  const lines = text.split('\n')
  const at = 5 + choices.below(Math.max(1, lines.length - 5))
  const indentation = /^ */.exec(lines[at] ?? '')?.[0] ?? ''
  lines.splice(at, 0, indentation + choices.pick(BAD))
  return lines.join('\n')
}

const PIECES =
  "( ) [ ] { } , : = == + * ** . ' \" ''' # \\ \n ; if for in not lambda is else @ -> := 0 1e _ x f' rb' \t"
    .split(' ')
    .concat(' ', '    ', '\n')

function damage(choices: Choices, text: string): string {
  let damaged = text
  for (let count = 1 + choices.below(2); count > 0; count--) {
    const at = choices.below(damaged.length)
    const length = choices.below(4)
    const piece = choices.chance(0.4) ? '' : choices.pick(PIECES)
    damaged = damaged.slice(0, at) + piece + damaged.slice(at + length)
  }
  return damaged
}
