import type { Writer } from './expressions.ts'

/** Format specs by kind; every kind also meets those of others now and then. */
const SPECS: Readonly<Record<string, readonly string[]>> = {
  int: [
    '',
    'd',
    '5d',
    '05d',
    '<6',
    '>6',
    '^7',
    '+d',
    '-d',
    ' d',
    'x',
    'X',
    '#x',
    'o',
    '#o',
    'b',
    '#010b',
    ',',
    '_',
    '_x',
    'e',
    '.2f',
    'g',
    '%',
    'n',
    '*^9d',
    '=+8d',
    '.0%',
    '08,d',
    '+,',
    '.3e',
    'G',
    '5',
    '05',
    '<05',
    '#b',
    '_b',
  ],
  float: [
    '',
    '.2f',
    '.3e',
    'g',
    '.4g',
    '10.3f',
    '<10.2f',
    '+.1f',
    '%',
    '.0f',
    '#.3g',
    'G',
    'E',
    'F',
    '08.2f',
    '=+9.2f',
    ',.2f',
    '_.3f',
    '.0e',
    '.10',
    '.1',
    'n',
    '5',
    'e',
    'f',
    '^12.4f',
    '#.0f',
    ' .2f',
    '.2%',
    '-.3',
    '#',
    '.3',
    '+',
    '010',
  ],
  bool: ['', 'd', '5', '<5', 'x', '.1f', 's'],
  str: ['', '10', '<10', '>5', '^8', '.3', '*>8', 's', '10s', '.2s', '<8.4s', '0<5', '^9.1', '05', 'é<4', '_^6'],
  none: ['', '', '5'],
  ints: ['', '', 's'],
  tup: ['', ''],
  dict: [''],
}

const PERCENTS: Readonly<Record<string, readonly string[]>> = {
  int: [
    '%d',
    '%i',
    '%5d',
    '%-5d|',
    '%05d',
    '%+d',
    '% d',
    '%x',
    '%X',
    '%#x',
    '%o',
    '%#o',
    '%s',
    '%r',
    '%e',
    '%.2f',
    '%g',
    '%.3d',
    '%u',
    '%ld',
    '%+.5d',
    '%#X',
  ],
  float: [
    '%f',
    '%.2f',
    '%e',
    '%g',
    '%10.3f',
    '%-10.1f|',
    '%+.3e',
    '%d',
    '%s',
    '%r',
    '%G',
    '%.0f',
    '%#.0f',
    '%05.1f',
    '% .2f',
    '%E',
    '%i',
  ],
  str: ['%s', '%r', '%10s', '%-6s|', '%.2s', '%5.1s', '%%%s'],
  any: ['%s', '%r', '%.10r'],
}

/** An f-string. What CPython 3.11 cannot nest (backslashes, the same quotes) is written as a plain value. */
export function formatted(writer: Writer, depth: number): string {
  const { choices } = writer
  let text = ''
  for (let part = choices.below(3) + 1; part > 0; part--) {
    text += choices.pick(['', '', 'a', ' - ', '{{}}', 'é', "'", '\\n', '{{', '}}', '%', ':'])
    const kind = choices.pick(Object.keys(SPECS))
    const value = writer.expression(kind, depth)
    const plain = /["\\#\n]|^\{|^lambda|!=|:=/.test(value) ? '17' : value
    const conversion = choices.chance(0.15) ? choices.pick(['!r', '!s']) : ''
    const debug = choices.chance(0.05) ? choices.pick(['=', ' = ', '=']) : ''
    text += `{${plain}${debug}${conversion}${specOf(writer, conversion === '' ? kind : 'str')}}`
  }
  return `${choices.pick(['f', 'f', 'F', 'rf', 'fR']).replace(/^r|R$/, (raw) => (text.includes('\\') ? '' : raw))}"${text}"`
}

function specOf({ choices, wrongness }: Writer, kind: string): string {
  if (choices.chance(0.3)) return ''
  const spec = choices.pick(SPECS[choices.chance(wrongness) ? 'int' : kind] ?? [''])
  if (choices.chance(0.15) && kind !== 'dict' && kind !== 'ints' && kind !== 'tup' && kind !== 'none') {
    return choices.pick([':{8}', ':>{3 + 4}', ':{"<"}{6}', ':{2}', ':{9}'])
  }
  return `:${spec}`
}

/** `'...' % values`. */
export function percent(writer: Writer, depth: number): string {
  const { choices } = writer
  const parts: string[] = []
  const values: string[] = []
  for (let count = choices.below(3) + 1; count > 0; count--) {
    const kind = choices.pick(Object.keys(PERCENTS))
    const form = choices.pick(PERCENTS[kind] as readonly string[])
    parts.push(form)
    values.push(writer.expression(kind, depth))
  }
  const separator = choices.pick(['', ' ', '_', '%%'])
  if (choices.chance(0.15)) {
    const keyed = parts.map((form) => form.replace(/%(?!%)/, '%(a)'))
    return `('${keyed.join(separator)}' % dict(a=${values.at(-1)}))`
  }
  const single = values.length === 1 && choices.chance(0.5)
  return `('${parts.join(separator)}' % ${single ? `(${values[0]})` : `(${values.join(', ')},)`})`
}

/** `'...'.format(...)`. */
export function formatCall(writer: Writer, depth: number): string {
  const { choices } = writer
  const kind = choices.pick(Object.keys(SPECS))
  const value = writer.expression(kind, depth)
  const spec = specOf(writer, kind).replaceAll(/\{[^}]*\}/g, '7')
  const other = writer.expression('any', depth)
  return writer.fill(
    choices.pick([
      `'{${spec}}'.format(${value})`,
      `'{0${spec}} {0}'.format(${value})`,
      `'{a${spec}}-{b}'.format(a=${value}, b=${other})`,
      `'{} {${spec}}'.format(${other}, ${value})`,
      `'{!r} {{}}'.format(${other})`,
      `'{!s:>12}'.format(${other})`,
      `'{0[0]} {0[1]}'.format(<tup>)`,
      `'{0[type]}'.format(dict(type=${other}))`,
      `'{x[a][0]}'.format(x={'a': [${other}]})`,
      `'{:{}}'.format(<int>, <small>)`,
      `'{:{w}.{p}f}'.format(<float>, w=8, p=<bit>)`,
      `'{1} {0}'.format(*<tup>)`,
      `'{a}'.format(**dict(a=${value}))`,
    ]),
    depth,
  )
}
