import type { Variable, Writer } from './expressions.ts'

/** Kinds of variables, with what changes one in place: `$` is the variable. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  int: [
    '$ += <int>',
    '$ -= <int>',
    '$ *= <int>',
    '$ //= <nonzero>',
    '$ %= <nonzero>',
    '$ <<= <small>',
    '$ >>= <small>',
    '$ &= <int>',
    '$ |= <int>',
    '$ ^= <int>',
  ],
  float: [
    '$ += <num>',
    '$ -= <num>',
    '$ *= <num>',
    '$ /= <nonzero>',
    '$ //= <nonzero>',
    '$ %= <nonzero>',
    '$ **= <small>',
  ],
  bool: ['$ &= <bool>', '$ |= <bool>', '$ ^= <bool>', '$ = not $'],
  str: ['$ += <str>', '$ *= <small>', '$ %= ()', '$ = $.upper()'],
  ints: [
    '$ += <ints>',
    '$ += <tup>',
    '$ *= <small>',
    '$.append(<int>)',
    '$.extend(<ints>)',
    '$.extend(x for x in <tup>)',
    '$.insert(<idx>, <int>)',
    '$.sort()',
    '$.sort(reverse=<bool>)',
    '$.reverse()',
    '$.pop()',
    '$.pop(0)',
    '$.remove(<int>)',
    '$[0] = <int>',
    '$[-1] += <int>',
    '$[<idx>:<idx>] = <ints>',
    '$[1:1] = <tup>',
    'del $[0]',
    'del $[<idx>:<idx>]',
    'del $[::2]',
    '$[:] = <ints>',
    '$.clear()',
    '$[<bit>], $[-1] = $[-1], $[<bit>]',
    '$.insert(0, $.pop())',
  ],
  strs: [
    '$ += <strs>',
    '$.append(<str>)',
    '$.extend(<strs>)',
    "$ += 'ab'",
    '$.sort(key=len)',
    '$.sort()',
    '$[0] = <str>',
    '$[<idx>:] = <strs>',
    '$.pop()',
    'del $[-1]',
    '$.insert(1, <str>)',
    '$ *= 2',
  ],
  floats: ['$.append(<float>)', '$ += [<float>]', '$.sort()'],
  dict: [
    '$.update(a=<any>)',
    '$.update(<dict>)',
    '$.update(dict(a=<any>), b=<any>)',
    '$.update([<pair>])',
    '$[<key>] = <any>',
    '$["a"] = <dict>',
    "$.pop('a', None)",
    '$.pop(<key>)',
    '$.setdefault(<key>, <any>)',
    'del $[<key>]',
    '$ |= <dict>',
    '$.setdefault("l", []).append(<any>)',
    '$.popitem()',
    '$["type"] = <str>',
    '$.clear()',
    '$["n"] = dict(x=$.copy())',
  ],
  imap: [
    '$["a"] = <int>',
    '$[<str>] = <int>',
    '$["a"] += <int>',
    '$.update(b=<int>)',
    '$ |= <imap>',
    '$.update(zip(<strs>, <ints>))',
    'del $["a"]',
    '$.pop("b", 0)',
    '$.setdefault("q", <int>)',
  ],
  dicts: [
    '$.append(<dict>)',
    '$[0] = <dict>',
    '$[0]["a"] = <any>',
    '$[-1].update(b=<any>)',
    '$.insert(0, <dict>)',
    '$ += <dicts>',
    '$.pop()',
    '$.extend(<dicts>)',
    'del $[0]',
    '$[0].setdefault("type", <str>)',
    '$.reverse()',
  ],
  anys: ['$.append(<any>)', '$.append($[:1])', '$ += <seq>', '$[0] = <any>', '$.extend(<seq>)', '$.pop()'],
  iset: [
    '$.add(<int>)',
    '$ |= <iset>',
    '$ &= <iset>',
    '$ -= <iset>',
    '$ ^= <iset>',
    '$.update(<ints>)',
    '$.remove(<int>)',
    '$.difference_update(<ints>)',
    '$.intersection_update(<tup>)',
  ],
  tup: ['$ += <tup>', '$ += (<int>,)', '$ *= 2'],
  pair: [],
  sset: [],
  none: [],
}

const KINDS = Object.keys(CHANGES)
const NAMES = 'a b c d lr cfg model opts steps name base_lr scales ratios x y'.split(' ')

/**
 * A random program of `count` statements. The module `os` would make MMEngine take a file for one of the pure-Python dialect,
 * were it not for `_base_`.
 */
export function program(writer: Writer, count: number, bases = '[]'): string {
  const lines = [
    `_base_ = ${bases}`,
    'import copy, collections, itertools',
    'import math',
    'import os',
    'import os.path as osp',
  ]
  for (let at = 0; at < count; at++) lines.push(...statement(writer, 2))
  return `${lines.join('\n')}\n`
}

/** The lines of one random statement, with blocks `depth` deep at most. */
export function statement(writer: Writer, depth: number): string[] {
  const { choices, variables } = writer
  const roll = choices.below(100)
  if (roll < 38 || variables.length < 2) return [assignment(writer)]
  if (roll < 68) return [change(writer)]
  if (roll < 74) return [unpacking(writer)]
  if (roll < 79) return [alias(writer)]
  if (roll < 81) return [deletion(writer)]
  if (roll < 83)
    return [
      writer.fill(
        choices.pick([
          'assert <bool> or True',
          'pass',
          '<any>',
          'if <bool>: pass',
          'print(<any>)',
          '"""doc"""',
          'global_ = 1; other = <int>',
        ]),
        2,
      ),
    ]
  return depth === 0 ? [assignment(writer)] : compound(writer, depth)
}

function declare(writer: Writer, name: string, kind: string): void {
  writer.variables = [...writer.variables.filter((variable) => variable.name !== name), { name, kind }]
}

function assignment(writer: Writer): string {
  const { choices } = writer
  const kind = choices.pick(KINDS)
  const name = choices.pick(NAMES)
  const value = writer.expression(kind, 1 + choices.below(4))
  declare(writer, name, kind)
  if (choices.chance(0.05)) return `${name}: ${choices.pick(['int', 'dict', '"text"', 'list'])} = ${value}`
  if (choices.chance(0.07)) {
    const other = choices.pick(NAMES)
    declare(writer, other, kind)
    return `${name} = ${other} = ${value}`
  }
  return `${name} = ${value}`
}

function change(writer: Writer): string {
  const { name, kind } = writer.choices.pick(writer.variables)
  const forms = CHANGES[kind] ?? []
  if (forms.length === 0) return assignment(writer)
  return writer.fill(writer.choices.pick(forms).replaceAll('$', name), 1)
}

function alias(writer: Writer): string {
  const { name, kind } = writer.choices.pick(writer.variables)
  const other = writer.choices.pick(NAMES)
  declare(writer, other, kind)
  return `${other} = ${name}`
}

function deletion(writer: Writer): string {
  const { name } = writer.choices.pick(writer.variables)
  writer.variables = writer.variables.filter((variable) => variable.name !== name)
  return `del ${name}`
}

const UNPACKINGS: readonly (readonly [text: string, ...kinds: string[]])[] = [
  ['p, q = <int>, <str>', 'int', 'str'],
  ['p, q = <pair>', 'str', 'int'],
  ['p, *q = <ints> + [1]', 'int', 'ints'],
  ['*p, q = [0, *<tup>]', 'ints', 'int'],
  ['p, *r, q = <tup> + (1, 2)', 'int', 'int'],
  ['(p, q), r = <pair>, <dict>', 'str', 'int'],
  ['[p, *q] = <str> + "ab"', 'str', 'strs'],
  ['p, q = q, p = <int>, <int>', 'int', 'int'],
  ['(p), q = <ints>, <strs>', 'ints', 'strs'],
  ['p, q = [<any>, <dict>][::-1]', 'dict', 'any'],
]

function unpacking(writer: Writer): string {
  const [text, first, second] = writer.choices.pick(UNPACKINGS)
  const line = writer.fill(text, 2)
  declare(writer, 'p', first as string)
  declare(writer, 'q', second as string)
  return line
}

const LOOPS: readonly (readonly [head: string, ...variables: Variable[]])[] = [
  ['for i in range(<small>):', { name: 'i', kind: 'int' }],
  ['for i in <ints>[:5]:', { name: 'i', kind: 'int' }],
  ['for s in <strs>[:5]:', { name: 's', kind: 'str' }],
  ['for k, v in <imap>.items():', { name: 'k', kind: 'str' }, { name: 'v', kind: 'int' }],
  ['for i, s in enumerate(<strs>[:4]):', { name: 'i', kind: 'int' }, { name: 's', kind: 'str' }],
  ['for i, s in zip(range(5), <strs>):', { name: 'i', kind: 'int' }, { name: 's', kind: 'str' }],
  ['for d in <dicts>[:4]:', { name: 'd', kind: 'dict' }],
  ['for k in sorted(<dict>, key=str):', { name: 'k', kind: 'any' }],
  ['for i, *v in [<tup>, (3, 4)]:', { name: 'i', kind: 'int' }, { name: 'v', kind: 'ints' }],
]

function compound(writer: Writer, depth: number): string[] {
  const { choices } = writer
  const roll = choices.below(9)
  if (roll < 4) return conditional(writer, depth)
  if (roll < 8) return loop(writer, depth)
  const counter = `n${depth}`
  const body = [`${counter} += 1`, ...block(writer, depth - 1, [], true)]
  return [
    `${counter} = 0`,
    writer.fill(`while ${counter} < <small> and <bool>:`, 1),
    ...indent(body),
    ...orElse(writer, depth),
  ]
}

function conditional(writer: Writer, depth: number): string[] {
  const lines = [writer.fill('if <bool>:', 2), ...indent(block(writer, depth - 1, []))]
  if (writer.choices.chance(0.3)) lines.push(writer.fill('elif <any>:', 1), ...indent(block(writer, depth - 1, [])))
  return [...lines, ...orElse(writer, depth)]
}

function loop(writer: Writer, depth: number): string[] {
  const [head, ...variables] = writer.choices.pick(LOOPS)
  return [writer.fill(head, 1), ...indent(block(writer, depth - 1, variables, true)), ...orElse(writer, depth)]
}

function orElse(writer: Writer, depth: number): string[] {
  return writer.choices.chance(0.3) ? ['else:', ...indent(block(writer, depth - 1, []))] : []
}

/** The lines of a block. What it declares is mostly forgotten behind it: nobody knows whether it ran. */
function block(writer: Writer, depth: number, variables: readonly Variable[], isLoop = false): string[] {
  const { choices } = writer
  const outer = writer.variables
  writer.variables = [...outer, ...variables]
  const lines: string[] = []
  for (let count = 1 + choices.below(3); count > 0; count--) lines.push(...statement(writer, depth))
  if (isLoop && choices.chance(0.3))
    lines.push(writer.fill(choices.pick(['if <bool>: break', 'if <bool>: continue', 'break', 'continue']), 1))
  if (!choices.chance(0.1)) {
    const inside = new Map(writer.variables.map(({ name, kind }) => [name, kind]))
    writer.variables = outer.filter(({ name, kind }) => inside.get(name) === kind)
  }
  return lines
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`)
}
