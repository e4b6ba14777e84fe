/** Tags with which PyYAML runs no code, on contents that fit. */
export const TAGS = [
  ...['!!null', '!!python/none'].flatMap((tag) => [`a: ${tag}`, `a: ${tag} x`]),
  ...['!!bool', '!!python/bool'].flatMap((tag) => [`a: ${tag} NO`, `a: ${tag} "yEs"`]),
  ...['!!int', '!!python/int', '!!python/long'].flatMap((tag) => [`a: ${tag} 12`, `a: ${tag} "-0x1F"`]),
  ...['!!float', '!!python/float'].flatMap((tag) => [`a: ${tag} 12`, `a: ${tag} 1e5`, `a: ${tag} " 12 "`]),
  ...['!!str', '!!python/str', '!!python/unicode'].flatMap((tag) => [`a: ${tag}`, `a: ${tag} 12`, `a: ${tag} "é"`]),
  ...['!!binary', '!!python/bytes'].flatMap((tag) => [`a: ${tag} aGVsbG8=`, `a: ${tag} |\n  aGVs\n  bG8=\n`]),
  ...['!!seq', '!!python/list'].flatMap((tag) => [`a: ${tag} []`, `a: ${tag} [1, a]`]),
  ...['!!map', '!!python/dict'].flatMap((tag) => [`a: ${tag} {}`, `a: ${tag} {a: 1}`]),
  'a: !!python/tuple []',
  'a: !!python/tuple [[1, 2], [3]]',
  'a: !!set {}',
  'a: !!set {a: 1}',
  'a: !!timestamp "2001-1-1"',
  'a: !<tag:yaml.org,2002:int> 12',
  'a: !!%69nt 12',
  ...'12 0 -0 +0 007 0o17 1:2 1_ ١٢'.split(' ').map((text) => `!!int "${text}"`),
  ...'1 1. .1 1e5 1E5 inf -inf Infinity nan .inf +.INF .NaN 1:30 1_0 1:2:3'
    .split(' ')
    .map((text) => `!!float "${text}"`),
  ...'YES Yes yEs true'.split(' ').map((text) => `!!bool "${text}"`),
  '!!int 1:59:59:59:59:59:59:59',
  `0x${'f'.repeat(3000)}`,
  '9'.repeat(4300),
]
