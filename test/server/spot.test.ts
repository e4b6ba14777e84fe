import { expect, test } from 'vitest'
import { spotAt } from '../../src/server/spot.ts'
import { SourceText } from '../../src/source.ts'
import { parseModule } from '../../src/syntax/parse.ts'

/** The part, the path, the kinds of the brackets, the word: the same before the text was parsed, and behind it with other statements around. */
function spot(marked: string): string {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = spotAt(new SourceText('a.py', text), offset)
  const before = 'q = dict(w=[1, 2])\n'
  const parsed = new SourceText('b.py', `${before}${text}${text.endsWith('\n') ? '' : '\n'}r = 3\n`)
  const isSound = parseModule(parsed).problems.length === 0
  const [{ word: same, ...rest }, { word: own, ...others }] = [spotAt(parsed, before.length + offset), found]
  if (isSound) expect([same?.text, rest]).toEqual([own?.text, others])
  const { part, path, frames, word, names } = found
  const name = names.length > 1 ? ` = ${names.join('.')}` : ''
  return `${part} ${path?.join('.') ?? '-'} [${frames.map(({ kind }) => kind).join(' ')}] ${word?.text ?? '-'}${name}`
}

test.each<[marked: string, says: string]>([
  // keys and values
  ['|\n# a line without a word in front of all\nx = 1\n', 'gap - [] -'],
  ['\n|\nx = 1\n', 'gap - [] -'],
  ['mod|el = dict(a=1)', 'key model [] model'],
  ['model = dict(ba|ckbone=dict(depth=50))', 'key model.backbone [call] backbone'],
  ['model = dict(backbone=dict(depth=5|0))', 'value model.backbone.depth [call call] 50'],
  ["model = dict(backbone={'dep|th': 50})", 'key model.backbone.depth [call display] depth'],
  ["model = dict(backbone={'depth': 5|0})", 'value model.backbone.depth [call display] 50'],
  ["x = [1, dict(type='A|'), 2]", 'value x.1.type [list call] A'],
  ["x = (1, dict(type='A|'), 2)", 'value x.1.type [list call] A'],
  ["x = (dict(type='A|'))", 'value x.type [group call] A'],
  ['x = dict(lr=-|1)', 'value x.lr [call] 1'],
  ['x = dict(a=1,\n    b=|)\n', 'value x.b [call] -'],
  ["x: dict = dict(a='|')", 'value x.a [call] '],
  ['a = b = dict(c=1|)', 'value a.c [call] 1'],
  // targets
  ["model['backbone']['dep|th'] = 3", 'value - [other] depth = model.backbone.depth'],
  ["model['backbone']['depth'] = 3|", 'value model.backbone.depth [] 3'],
  ['model.backbone.dep|th = 3', 'key model.backbone.depth [] depth = model.backbone.depth'],
  ['mo|del.backbone.depth = 3', 'key model [] model'],
  ['_base_.model.x = dict(y=3|)', 'value model.x.y [call] 3'],
  ['x += [dict(a=1|)]', 'value - [list call] 1'],
  // what only running tells
  ['x = [dict(a=i|) for i in y]', 'value - [list call] i'],
  ['x = base + [dict(a=1|)]', 'value - [list call] 1'],
  ['x = [*base, dict(a=1|)]', 'value - [list call] 1'],
  ['x = f(a=1|)', 'value - [other] 1'],
  ['x = y[1|]', 'value - [other] 1'],
  ['x = dict(**y, a=1|)', 'value x.a [call] 1'],
  ['x = 3 if y else dict(a=1|)', 'value x.a [call] 1'],
  // names
  ['x = _base_.model.back|bone', 'value x [] backbone = _base_.model.backbone'],
  ['x = dict(a=pipe|line)', 'value x.a [call] pipeline'],
  ["x = '{{_base_.y|}}'", 'value x [] {{_base_.y}}'],
  ['x = {{_base_.y|}}', 'value - [display display] y = _base_.y'],
  // gaps and half-written statements
  ['mod|', 'gap - [] mod'],
  ['|', 'gap - [] -'],
  ['x = 1\n|\ny = 2', 'gap - [] -'],
  ['model = dict(|', 'gap - [call] -'],
  ['model = dict(dep|', 'gap - [call] dep'],
  ['model = dict(\n    dep|\n)\n', 'gap - [call] dep'],
  ["model = dict(a=1, backbone=dict(type='Res|\nx = 2\n", 'value model.backbone.type [call call] Res'],
  ["model = dict(a='b', c='|, d=1)", 'value model.c [call] '],
  ["model = {'a|", 'gap - [display] a'],
  ['x = )\nmodel = dict(a=1|)', 'value model.a [call] 1'],
  ['x = dict(a=1))\ny = dict(|b=2', 'key y.b [call] b'],
  // blocks
  ['if x:\n    model = dict(a=1|)', 'value model.a [call] 1'],
  ['for x in y:\n    mod|el.a = 1', 'key model [] model'],
  ['with read_base():\n    from .b import x|', 'value - [] x'],
  ["x = '''a\nb|'''", 'gap - [] -'],
])('%j', (marked, says) => {
  expect(spot(marked)).toBe(says)
})

test('a frame has the keys that stand in it, before and behind, with the texts of their values', () => {
  const text = "model = dict(type='A', |b=dict(type='C'), d='e' + 'f', g='h')\n"
  const { frames } = spotAt(new SourceText('a.py', text.replace('|', '')), text.indexOf('|'))
  expect([...(frames[0]?.keys ?? [])]).toEqual([
    ['type', 'A'],
    ['b', undefined],
    ['d', undefined],
    ['g', 'h'],
  ])
})

test('a word without its last quote is open', () => {
  const text = "x = dict(a='b|"
  expect(spotAt(new SourceText('a.py', text.replace('|', '')), text.indexOf('|')).word?.isOpen).toBe(true)
})
