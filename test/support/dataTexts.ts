import fc from 'fast-check'
import { SCALARS } from '../config/load/yamlScalars.ts'

const word = fc.constantFrom(...'a b type model lr img_scale _base_ x1 é 中 😀 on n'.split(' '))

/** Plain scalars of the table that are no syntax errors where they are put. */
const tableScalar = fc.constantFrom(
  ...SCALARS.filter(
    (text) => /^[\w.+~=<é中😀-]/u.test(text) && !/: |:$|^-(?:$| )|[#,[\]{}]|^<<$|^=$|^0[bx]?_|:[\]?]/.test(text),
  ),
)

const quotedScalar = fc.oneof(
  fc.string({ maxLength: 8 }).map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => JSON.stringify(text)),
  fc.constantFrom('"a\\\n  b"', '"a\n\n  b"', "'a\n b'", '"\\x41\\u00e9\\U0001F600\\N\\_"', '""', "''"),
)

/** Stand for anchors and aliases until the document is complete. */
const ANCHOR = '\ue000'
const ALIAS = '\ue001'

const scalar = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 3, arbitrary: tableScalar },
  { weight: 2, arbitrary: quotedScalar },
  { weight: 1, arbitrary: fc.constantFrom(ALIAS, ALIAS, '') },
)

/** A key; a text over lines can be none. */
const keyScalar = scalar.filter((text) => !text.includes('\n'))

const flow = fc.letrec<{ flow: string }>((tie) => {
  const item = tie('flow')
  const key = fc.oneof({ weight: 19, arbitrary: keyScalar }, { weight: 1, arbitrary: item })
  const pair = fc.tuple(key, item).map(([key, value]) => `${key} : ${value}`)
  const gap = fc.constantFrom(',', ', ', ' , ', ',\n ', ', # c\n  ')
  return {
    flow: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar,
      fc.tuple(fc.array(fc.oneof(item, pair), { maxLength: 4 }), gap).map(([items, comma]) => `[${items.join(comma)}]`),
      fc
        .tuple(fc.array(fc.oneof(item, pair, pair), { maxLength: 4 }), gap)
        .map(([items, comma]) => `{${items.join(comma)}}`),
      item.map((value) => (value.startsWith(ALIAS) ? value : `${ANCHOR} ${value}`)),
      fc.tuple(fc.constantFrom('!!str', '!!python/unicode'), keyScalar).map(([tag, text]) => `${tag} ${text}`),
      fc
        .tuple(fc.constantFrom('!!python/tuple', '!!python/list', '!!seq'), fc.array(item, { maxLength: 3 }))
        .map(([tag, items]) => `${tag} [${items.join(', ')}]`),
      fc.array(word, { maxLength: 3 }).map((names) => `!!set {${names.join(', ')}}`),
      fc.array(word, { maxLength: 2 }).map((names) => `{<<: [${names.map((name) => `{${name}: 1}`).join(', ')}]}`),
    ),
  }
}).flow

const blockScalar = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|1', '>2'),
    fc.array(fc.constantFrom('a', 'b c', '', ' ', '  d', '# e', 'f: g', '\tx'), { maxLength: 5 }),
  )
  .map(([header, lines]) => [header, ...lines])

/** Lines of a block node; those after the first are indented by who puts it somewhere. */
const block = fc.letrec<{ block: string[] }>((tie) => {
  const item = tie('block')
  const step = fc.constantFrom(1, 2, 2, 2, 4)
  return {
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      flow.map((text) => text.split('\n')),
      blockScalar,
      fc
        .array(item, { minLength: 1, maxLength: 4 })
        .map((items) => ['', ...items.flatMap((lines) => hang('- ', lines, 2))]),
      fc
        .array(
          fc.tuple(
            fc.oneof({ weight: 19, arbitrary: keyScalar }, { weight: 1, arbitrary: flow }),
            item,
            step,
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((pairs) => [
          '',
          ...pairs.flatMap(([key, lines, width, isExplicit]) =>
            isExplicit && key.length % 5 === 0
              ? [...hang('? ', key.split('\n'), 2), ...hang(': ', lines, width)]
              : hang(`${key}: `, lines, width),
          ),
        ]),
      item.map(([first = '', ...rest]) =>
        first.startsWith(ALIAS) ? [first, ...rest] : [`${ANCHOR} ${first}`, ...rest],
      ),
      fc.tuple(item, fc.constantFrom(' # c', '\t', ' ')).map(([[first = '', ...rest], end]) => [first + end, ...rest]),
    ),
  }
}).block

function hang(indicator: string, [first = '', ...rest]: readonly string[], width: number): string[] {
  return [indicator + first, ...rest.map((line) => (line === '' ? line : ' '.repeat(width) + line))]
}

/** Pieces that documents are damaged with. */
const YAML_PIECES = [
  ...[' ', '  ', '\t', '\n', '\n\n', '\n ', '\r\n', '\r', '\u0085', '\u2028', '\ufeff', '\u0001', '😀'],
  ...[
    ':',
    ': ',
    '-',
    '- ',
    '?',
    '? ',
    '#',
    ' #',
    '&',
    '&a ',
    '*',
    '*a',
    '!',
    '! ',
    '!!int ',
    '|',
    '>',
    '>+',
    '|2',
    '"',
    "'",
  ],
  ...[
    '%',
    '@',
    '`',
    '{',
    '}',
    '[',
    ']',
    ',',
    '<<: ',
    '=',
    '~',
    '\\',
    '\n---\n',
    '\n...\n',
    '---',
    '...',
    '!<a> ',
    '%41',
    'a',
    '1',
  ],
]

/** A YAML document with structure, most of them valid. */
export const yamlText = fc
  .tuple(
    fc.constantFrom('', '', '', '---\n', '--- ', '%YAML 1.1\n---\n', '# c\n'),
    block,
    fc.constantFrom('', '\n', '\n...\n'),
  )
  .map(([start, lines, end]) => start + named(lines.join('\n').replace(/^\n/, '')) + end)

/** The text with a name for each anchor, and for each alias the name of an anchor before it. */
function named(text: string): string {
  let anchors = 0
  return text.replace(/[\ue000\ue001]/g, (mark, at: number) => {
    if (mark === ANCHOR) return `&a${anchors++}`
    return anchors === 0 ? 'none' : `*a${at % anchors}`
  })
}

/** A YAML document that is damaged in a few places, or a heap of pieces. */
export const brokenYaml = fc.oneof(
  { weight: 3, arbitrary: damaged(yamlText, YAML_PIECES) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...YAML_PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  },
)

const jsonScalar = fc.oneof(
  fc.json({ maxDepth: 0 }),
  fc.double().map((value) => (Number.isFinite(value) ? String(value) : 'NaN')),
  fc.bigInt().map(String),
  fc.constantFrom('NaN', 'Infinity', '-Infinity', '1.0', '-0', '1E5', '"\\ud83d"', '"\\u00e9\\/"', 'null', 'true'),
)

/** A JSON document as Python reads them: NaN, big ints, equal keys, white space. */
export const jsonText = fc.letrec<{ json: string }>((tie) => {
  const space = fc.constantFrom('', '', ' ', '\n', '\t')
  const item = fc.tuple(space, tie('json'), space).map((parts) => parts.join(''))
  const key = fc.constantFrom('"a"', '"b"', '"\\u0061"', '""', '"é"')
  return {
    json: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      jsonScalar,
      fc.array(item, { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
      fc
        .array(fc.tuple(key, item), { maxLength: 4 })
        .map((pairs) => `{${pairs.map(([name, value]) => `${name}:${value}`).join(',')}}`),
    ),
  }
}).json

const JSON_PIECES = [
  ...'{}[],:"\\ -+.eE0179aunNIt\n\t\u0001é',
  '\\u',
  '\\ud83d',
  '\ufeff',
  '//',
  'Infinity',
  'null',
  "'",
]

/** A JSON document that is damaged in a few places. */
export const brokenJson = damaged(jsonText, JSON_PIECES)

function damaged(text: fc.Arbitrary<string>, pieces: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(1_000_000),
    drop: fc.constantFrom(0, 0, 1, 2),
    put: fc.constantFrom('', ...pieces),
  })
  return fc
    .tuple(text, fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([start, edits]) =>
      withoutHalves(edits.reduce((done, { at, drop, put }) => splice(done, at % (done.length + 1), drop, put), start)),
    )
}

function splice(text: string, at: number, drop: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + drop)
}

/** No UTF-8 file holds half of a surrogate pair. */
function withoutHalves(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
