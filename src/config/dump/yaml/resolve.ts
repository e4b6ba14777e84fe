/**
 * Texts that YAML 1.1 reads as something else than a string when they stand without quotes: the types of yaml.org/type with
 * PyYAML 6.0.3's restrictions (no `y` and `n`, a float needs its dot and a signed exponent, an int no leading sign before 0o).
 */
const TYPED: readonly RegExp[] = [
  // bool
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  // null
  /^(?:~|null|Null|NULL|)$/,
  // merge, value, yaml
  /^(?:<<|=|[!&*])$/,
  // int: binary, octal, decimal, hexadecimal, base 60
  /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  // float: with digits before the dot, with none, base 60, infinite, nan
  /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  // timestamp: a date, or a date with a time
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$/,
]

/** First characters of the texts above: most strings of a config start otherwise. */
const TYPED_START = /^[-+.0-9yYnNtTfFoO~<=!&*]/

/** Whether a reader takes this text, without quotes, for a string. */
export function readsAsString(text: string): boolean {
  if (text !== '' && !TYPED_START.test(text)) return true
  return !TYPED.some((pattern) => pattern.test(text))
}
