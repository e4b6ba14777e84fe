/** Every tag of PyYAML's loader that runs no code, and some that it does not know. */
export const TAGS = [
  ...'!!null !!bool !!int !!float !!str !!binary !!timestamp !!seq !!map !!set !!omap !!pairs !!merge !!value !!yaml'.split(
    ' ',
  ),
  ...'python/none python/bool python/int python/long python/float python/complex python/str python/unicode'
    .split(' ')
    .map((name) => `!!${name}`),
  ...'python/bytes python/list python/tuple python/dict python/set python/foo python'
    .split(' ')
    .map((name) => `!!${name}`),
  ...'! !x !x/y !<tag:yaml.org,2002:int> !<!> !<x> !!foo !!Int !!%69nt !e!int !!python/tupl'.split(' '),
]

export const CONTENTS = [
  '',
  'x',
  '12',
  '-0x1F',
  '" 12 "',
  '1.5',
  '"1e5"',
  '"-"',
  '""',
  'yes',
  'NO',
  '2001-12-14',
  'aGVsbG8=',
  '"aGVsbG8"',
  '"é"',
  '1+2j',
  '-inf',
  '[]',
  '[1, a]',
  '[[1, 2], [3]]',
  '[a: 1, b: 2]',
  '[a: 1, {b: 2, c: 3}]',
  '{}',
  '{a: 1}',
  '{=: 7}',
  '|\n  12\n',
]

/** Texts for the conversions of Python's own that explicit tags reach. */
export const CONVERSIONS = [
  ...'12 0 -0 +0 007 08 0o17 0b2 0b0b1 0x0x1 1:2 a:b 1: +-5 ++5 5- 1_ _ - + 0x -0x -0b1 0:1 ١٢ ½'
    .split(' ')
    .map((text) => `!!int "${text}"`),
  ...'1 1. .1 . e 1e 1e5 1E5 +-5 inf -inf Infinity nan -nan .inf +.INF .NaN -.nan 1:30 1:x :1 1_0 _ 0x10 ١.٥ 1:2:3'
    .split(' ')
    .map((text) => `!!float "${text}"`),
  ...'1 1j j -j +j 1+j 1-j 1+2j -1-2j (1+2j) (1 1+2 1j2 1+2j3 infj nan+infj 1e5j 1.5e+3-2.5e-3j 0 0j -0j -0-0j 1_0j _j x'
    .split(' ')
    .map((text) => `!!python/complex "${text}"`),
  '!!python/complex " ( 1+2j ) "',
  '!!python/complex "1 + 2j"',
  '!!python/complex ""',
  ...'YES Yes yEs true 1 y'.split(' ').map((text) => `!!bool "${text}"`),
  ...'= == a= aa aa= aa== aaa aaa= aaaa aaaa= a*a=b= a===a a=a= a=a=b= aa=a =aaaa aaaaa aaaaaa YQ==YQ== YQ=Y'
    .split(' ')
    .map((text) => `!!binary "${text}"`),
  '!!binary |\n  aGVs\n  bG8=\n',
  '!!timestamp "2001-12-14\n"',
  '!!timestamp "2001-1-1"',
  '! |\n  12\n',
  '! "2001-12-14"',
  '! ~',
  "! '*'",
  "! '&'",
  "! '!'",
  "! '='",
  "! ''",
  '! "yes"',
  "! '<<'",
  '!!int 1:59:59:59:59:59:59:59',
  `!!float "1${':0'.repeat(172)}"`,
  `!!float "1${':0'.repeat(174)}"`,
  `0x${'f'.repeat(3000)}`,
  '9'.repeat(4300),
  '9'.repeat(4301),
  `0${'7'.repeat(4301)}`.slice(0, 4000),
]
