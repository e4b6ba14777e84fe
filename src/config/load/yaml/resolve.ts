import { STANDARD_TAG } from './node.ts'

/**
 * The implicit types of PyYAML 6.0.3's `Resolver` (its YAML 1.1), by what a text can begin with. Python's `$` lets one line
 * end follow, which only a scalar tagged `!` can hold.
 */
const TYPES: readonly { readonly name: string; readonly first: string; readonly pattern: RegExp }[] = [
  {
    name: 'bool',
    first: 'yYnNtTfFoO',
    pattern: /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)\n?$/,
  },
  {
    name: 'float',
    first: '-+0123456789.',
    pattern:
      /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\n?$/,
  },
  {
    name: 'int',
    first: '-+0123456789',
    pattern: /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][\d_]*(?::[0-5]?\d)*|0x[\da-fA-F_]+)\n?$/,
  },
  { name: 'merge', first: '<', pattern: /^<<\n?$/ },
  { name: 'null', first: '~nN', pattern: /^(?:~|null|Null|NULL)\n?$/ },
  {
    name: 'timestamp',
    first: '0123456789',
    pattern:
      /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)\n?$/,
  },
  { name: 'value', first: '=', pattern: /^=\n?$/ },
  // Only a quoted scalar tagged `!` can be one of these.
  { name: 'yaml', first: '!&*', pattern: /^[!&*]\n?$/ },
]

const TYPES_BY_FIRST = new Map<string, typeof TYPES>()
for (const type of TYPES) {
  for (const first of type.first) TYPES_BY_FIRST.set(first, [...(TYPES_BY_FIRST.get(first) ?? []), type])
}

/**
 * The tag of a scalar that says none, from its text.
 *
 * @example implicitTag('1.0') === 'tag:yaml.org,2002:float'; implicitTag('1e-5') === 'tag:yaml.org,2002:str'
 */
export function implicitTag(text: string): string {
  if (text === '') return `${STANDARD_TAG}null`
  const type = TYPES_BY_FIRST.get(text.charAt(0))?.find(({ pattern }) => pattern.test(text))
  return STANDARD_TAG + (type?.name ?? 'str')
}
