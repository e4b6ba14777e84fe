/**
 * What the random programs are made of: for each kind of value the ways to write one. `<kind>` stands for an expression of that
 * kind, `<kind;x:int>` for one that may use the variable `x` besides. Leaves hold no other expression.
 */
export interface Rules {
  readonly leaves: readonly string[]
  readonly forms: readonly string[]
}

/** Rules from their text: `¦` stands between two forms. */
function rules(leaves: string, forms: string): Rules {
  const split = (text: string) => text.split('¦').map((form) => form.trim())
  return { leaves: split(leaves), forms: split(forms) }
}

export const RULES: Readonly<Record<string, Rules>> = {
  int: rules(
    `
    0 ¦ 1 ¦ 2 ¦ 3 ¦ 7 ¦ -1 ¦ 10 ¦ 255 ¦ 1333 ¦ 800 ¦ 0x1F ¦ 0b101 ¦ 0o17 ¦ 1_000 ¦ 2**31 ¦ 9007199254740993 ¦ True ¦
    -9007199254740992 ¦ int('12') ¦ 10**20`,
    `
    <int> + <int> ¦ <int> - <int> ¦ <int> * <int> ¦ <int> & <int> ¦ <int> | <int> ¦ <int> ^ <int> ¦ <int> // <nonzero> ¦
    <int> % <nonzero> ¦ <small> ** <small> ¦ <int> << <small> ¦ <int> >> <small> ¦ ~<int> ¦ -<int> ¦ +<int> ¦
    <int> if <bool> else <int> ¦ <int> or <int> ¦ <int> and <int> ¦ len(<seq>) ¦ len(<str>) ¦ len(<dict>) ¦
    sum(<ints>) ¦ sum(<ints>, <int>) ¦ sum(<ints>, start=<int>) ¦ max(<int>, <int>) ¦ min(<ints> or [4]) ¦
    max(<ints>, default=<int>) ¦ abs(<int>) ¦ round(<float>) ¦ int(<float>) ¦ int(<bool>) ¦ round(<int>, -1) ¦
    int(' -12_3 ') ¦ (<ints> + [3])[-1] ¦ (<ints> or [8])[0] ¦ <ints>.count(<int>) ¦ (<ints> + [<int>]).index(<int>) ¦
    <imap>.get(<key>, <int>) ¦ <imap>[<key>] ¦ <str>.count(<str>) ¦ <str>.find(<str>) ¦ <str>.rfind(<str>, 1) ¦
    math.floor(<float>) ¦ math.ceil(<float>) ¦ math.gcd(<int>, <int>) ¦ (<int>).bit_length() ¦
    sum(<int;x:int> for x in <ints>) ¦ sum([<int;x:int;y:str> for x, y in zip(<ints>, <strs>)]) ¦
    len(list(zip(<ints>, <strs>))) ¦ (w := <int>) ¦ next(iter(<ints>), <int>) ¦ <tup>[<bit>] ¦ <pair>[1] ¦
    <tup>.count(<int>) ¦ len({<int;i:int> for i in <ints>}) ¦ [<int>, <int>][<bit>] ¦ (<int>, <int>)[<bool>] ¦
    <imap>.pop(<key>, <int>) ¦ isinstance(<any>, int) + <int> ¦ int(str(<int>)) ¦ sorted(<ints> + [1])[0]`,
  ),
  float: rules(
    `
    0.0 ¦ 1.0 ¦ 0.5 ¦ -0.5 ¦ 1e-4 ¦ 1e-05 ¦ 123.675 ¦ 0.1 ¦ 3.0 ¦ 1e16 ¦ 1e22 ¦ -0.0 ¦ 2.5 ¦ 1. ¦ .25 ¦ 1e100 ¦
    float('inf') ¦ float(3) ¦ math.pi ¦ 0.0001`,
    `
    <float> + <num> ¦ <num> + <float> ¦ <float> - <num> ¦ <num> - <float> ¦ <float> * <num> ¦ <num> * <float> ¦
    <num> / <nonzero> ¦ <float> // <nonzero> ¦ <float> % <nonzero> ¦ <float> ** <small> ¦ <small> ** -<small> ¦
    -<float> ¦ float(<int>) ¦ float('1e-3') ¦ round(<float>, <small>) ¦ round(<float>, -1) ¦ abs(<float>) ¦
    max(<float>, <num>) ¦ sum(<floats>) ¦ sum(<floats>) / <nonzero> ¦ (<floats> or [1.5])[0] ¦ math.sqrt(abs(<small>)) ¦
    <float> if <bool> else <float> ¦ float(f"{<float>:.3f}") ¦ min(<floats>, default=<float>) ¦ <float> or <float> ¦
    1 / len(<str> + "z") ¦ float(str(<float>)) ¦ math.floor(<float>) / 2`,
  ),
  bool: rules(
    `
    True ¦ False ¦ not 1 ¦ bool() ¦ 1 is 1 ¦ None is None`,
    `
    <num> < <num> ¦ <str> < <str> ¦ <ints> < <ints> ¦ <num> > <num> ¦ <str> > <str> ¦ <ints> > <ints> ¦ <num> <= <num> ¦
    <str> <= <str> ¦ <ints> <= <ints> ¦ <num> >= <num> ¦ <str> >= <str> ¦ <ints> >= <ints> ¦ <num> == <num> ¦
    <str> == <str> ¦ <ints> == <ints> ¦ <num> != <num> ¦ <str> != <str> ¦ <ints> != <ints> ¦ <any> == <any> ¦
    <any> != <any> ¦ <tup> < <tup> ¦ <iset> <= <iset> ¦ <iset> > <iset> ¦ <int> < <int> <= <int> ¦
    <int> == <num> != <int> ¦ <int> in <ints> ¦ <int> not in <iset> ¦ <str> in <str> ¦ <key> in <dict> ¦
    <key> not in <imap> ¦ <any> in <anys> ¦ <any> is None ¦ <any> is not None ¦ not <any> ¦ <bool> and <bool> ¦
    <bool> or <bool> ¦ bool(<any>) ¦ <bool> & <bool> ¦ <bool> ^ <bool> ¦ isinstance(<any>, str) ¦
    isinstance(<any>, (int, float)) ¦ isinstance(<any>, (list, tuple, dict)) ¦ isinstance(<any>, bool) ¦
    any(<bool;x:int> for x in <ints>) ¦ all(<bool;x:str> for x in <strs>) ¦ any(<anys>) ¦ all(<ints>) ¦
    <iset>.issubset(<ints>) ¦ <str>.startswith(<str>) ¦ <str>.endswith((<str>, <str>)) ¦ <str>.isdigit() ¦
    <str>.isupper() ¦ <str>.islower() ¦ <str>.isalpha() ¦ <str>.isidentifier() ¦ <str>.istitle() ¦ <str>.isspace() ¦
    <str>.isalnum() ¦ <bool> if <bool> else <bool> ¦ <ints> is <ints> ¦ <imap> == <imap> ¦ <dict> == <dict> ¦
    math.isinf(<float>) ¦ <sset> >= <sset> ¦ hasattr(<str>, 'join')`,
  ),
  str: rules(
    String.raw`
    'a' ¦ 'R50' ¦ "lr" ¦ 'data/coco/' ¦ '' ¦ 'a,b,,c' ¦ '  x y ' ¦ r'\d+' ¦ 'tab\tnew\n' ¦ '\u00e9t\xe9' ¦ '日本' ¦ '😀' ¦
    '''three''' ¦ 'it\'s' ¦ "it's" ¦ 'one' 'two' ¦ '{}' ¦ '%s' ¦ str() ¦ 'ß' ¦ 'MixedCase' ¦ '__x__' ¦ '0' ¦ '-5'`,
    `
    <str> + <str> ¦ <str> * <small> ¦ <small> * <str> ¦ <str> if <bool> else <str> ¦ <str> or <str> ¦ str(<any>) ¦
    repr(<any>) ¦ <fstring> ¦ <fstring> ¦ <fstring> ¦ <percent> ¦ <percent> ¦ <format> ¦ <format> ¦ <str>.upper() ¦
    <str>.lower() ¦ <str>.title() ¦ <str>.capitalize() ¦ <str>.strip() ¦ <str>.strip('ax ') ¦ <str>.lstrip('a') ¦
    <str>.rstrip() ¦ <str>.replace(<str>, <str>) ¦ <str>.replace('a', <str>, 1) ¦ <str>.join(<strs>) ¦
    ','.join(str(<any;x:int>) for x in <ints>) ¦ '-'.join([<str;s:str> for s in <strs>]) ¦ <str>.zfill(<small>) ¦
    <str>.center(9) ¦ <str>.ljust(6, '*') ¦ <str>.rjust(7) ¦ <str>.removeprefix('a') ¦ <str>.removesuffix('c') ¦
    <str>[<idx>:<idx>] ¦ <str>[::-1] ¦ <str>[<idx>:] ¦ (<str> + 'pq')[<bit>] ¦ <str>[:<idx>:2] ¦ (<strs> or [""])[0] ¦
    <pair>[0] ¦ <str>.split(',')[0] ¦ <str>.partition('a')[2] ¦ <str>.rpartition('/')[0] ¦ <str>.rsplit('/', 1)[-1] ¦
    max(<str>, <str>) ¦ format(<int>, '05d') ¦ format(<float>, '.3g') ¦ os.path.join(<str>, <str>) ¦
    os.path.basename(<str>) ¦ os.path.splitext(<str>)[<bit>] ¦ os.path.dirname(<str>) ¦ osp.join(<str>, <str>, <str>) ¦
    str(<float>) ¦ repr(<str>) ¦ type(<any>).__name__`,
  ),
  strs: rules(
    `
    ['a', 'b'] ¦ [] ¦ ['x'] ¦ list('abc') ¦ 'a b c'.split() ¦ ['conv1', 'conv2', 'fc']`,
    `
    [<str>, <str>] ¦ [*<strs>, <str>] ¦ <strs> + <strs> ¦ <str>.split() ¦ <str>.split(',') ¦ <str>.split('a', 1) ¦
    <str>.splitlines() ¦ list(<str>) ¦ <strs>[::-1] ¦ sorted(<strs>) ¦ sorted(<strs>, reverse=True) ¦
    sorted(<strs>, key=len) ¦ [<str;s:str> for s in <strs>] ¦ [<str;s:str> for s in <strs> if <bool;s:str>] ¦ list(<dict>) ¦
    list(<imap>.keys()) ¦ list(map(str, <ints>)) ¦ [f"{s}{x}" for s in <strs> for x in <ints>] ¦ list(reversed(<strs>)) ¦
    list(filter(None, <strs>)) ¦ sorted(<sset>) ¦ [<str;c:str> for c in <str>] ¦ <str>.rsplit(None, 1) ¦ <strs>.copy() ¦ <strs>[<idx>:] ¦ [k for k, v in <imap>.items() if <bool;k:str;v:int>] ¦
    list(<strs>)`,
  ),
  ints: rules(
    `
    [1, 2, 3] ¦ [] ¦ [0] ¦ list(range(4)) ¦ [5] * 3 ¦ [1333, 800] ¦ [3, 1, 2] ¦ list() ¦ list((4, 5))`,
    `
    [<int>, <int>] ¦ [<int>] ¦ [*<ints>, <int>] ¦ [<int>, *<tup>] ¦ <ints> + <ints> ¦ <ints> * <small> ¦
    <ints>[<idx>:<idx>] ¦ <ints>[::-1] ¦ <ints>[<idx>::2] ¦ <ints>[:-1] ¦ sorted(<ints>) ¦
    sorted(<ints>, reverse=<bool>) ¦ sorted(<iset>) ¦ sorted(<tup>, key=abs) ¦ list(<tup>) ¦ list(range(<small>)) ¦
    list(range(<small>, <idx>)) ¦ list(range(<idx>, <idx>, <step>)) ¦ [<int;x:int> for x in <ints>] ¦
    [<int;x:int> for x in range(<small>) if <bool;x:int>] ¦ [<int;x:int;y:int> for x in <ints> for y in <tup>] ¦
    [<int;i:int;s:str> for i, s in enumerate(<strs>)] ¦ list(reversed(<ints>)) ¦ list(map(abs, <ints>)) ¦
    list(<imap>.values()) ¦ [len(s) for s in <strs>] ¦ <ints>.copy() ¦ copy.deepcopy(<ints>) ¦ copy.copy(<ints>) ¦
    <ints> if <bool> else <ints> ¦ [<int;a:int;b:int> for a, b in zip(<ints>, <ints>)] ¦
    [i for i, v in enumerate(<anys>, <small>)] ¦ [<int;x:int> for x in <ints> if <bool;x:int> if <bool;x:int>] ¦
    list(map(int, <floats>)) ¦ list(itertools.chain(<ints>, <tup>)) ¦ list({8, 0, 16}) ¦ list({16, 0, 8}) ¦
    list(set(<ints>))[:0] ¦ sum([<ints>, <ints>], [])`,
  ),
  floats: rules(
    `
    [123.675, 116.28, 103.53] ¦ [0.5] ¦ [1.0] * 2 ¦ [.5, 1., 2.] ¦ []`,
    `
    [<float>, <float>] ¦ <floats> + <floats> ¦ [<float;x:int> for x in <ints>] ¦ [x / 2 for x in <ints>] ¦ sorted(<floats>) ¦
    <floats>[::-1] ¦ [round(x, 2) for x in <floats>] ¦ [float(x) for x in <tup>]`,
  ),
  tup: rules(
    `
    (1, 2) ¦ (0, 1, 2, 3) ¦ (1333, 800) ¦ tuple(range(2)) ¦ (4,) * 2 ¦ (7, 8, 9)`,
    `
    (<int>, <int>) ¦ (<int>, *<tup>) ¦ <tup> + <tup> ¦ tuple(<ints>) + (1, 2) ¦ <tup>[::-1] ¦
    tuple(<int;x:int> for x in <tup>) ¦ tuple(sorted(<tup>)) ¦ <tup> if <bool> else <tup> ¦ tuple([<int>, <int>])`,
  ),
  pair: rules(
    `
    ('a', 1) ¦ ('lr', 2)`,
    `
    (<str>, <int>) ¦ [(<str>, <int>), (<str>, <int>)][<bit>] ¦ list(zip([<str>], [<int>]))[0] ¦
    max((<str>, <int>), (<str>, <int>))`,
  ),
  iset: rules(
    `
    {1, 2} ¦ set() ¦ {3} ¦ set([1, 1, 2]) ¦ {*range(3)}`,
    `
    {<int>, <int>} ¦ set(<ints>) ¦ <iset> | <iset> ¦ <iset> & <iset> ¦ <iset> - <iset> ¦ <iset> ^ <iset> ¦
    {<int;x:int> for x in <ints>} ¦ <iset>.union(<ints>) ¦ <iset>.intersection(<tup>) ¦
    <iset>.difference(<ints>, <tup>) ¦ <iset>.copy()`,
  ),
  sset: rules(
    `
    {'a', 'b'} ¦ set() ¦ set('abc')`,
    `
    {<str>, <str>} ¦ set(<strs>) ¦ <sset> | <sset> ¦ <sset> & <sset> ¦ {<str;s:str> for s in <strs>} ¦ set(<dict>) ¦
    frozenset(<strs>) `,
  ),
  imap: rules(
    `
    dict(a=1, b=2) ¦ {'a': 0, 'b': 5, 'c': 6} ¦ {} ¦ dict(depth=50) ¦ dict([('a', 1)]) `,
    `
    dict(a=<int>, b=<int>) ¦ {'a': <int>, <str>: <int>} ¦ {**<imap>, <key>: <int>} ¦ dict(<imap>, a=<int>) ¦ dict(**<imap>) ¦
    dict(zip(<strs>, <ints>)) ¦ dict([<pair>, <pair>]) ¦ <imap> | <imap> ¦ <imap>.copy() ¦
    {<str;s:str>: <int;s:str> for s in <strs>} ¦ {k: <int;k:str;v:int> for k, v in <imap>.items()} ¦
    {k: v for k, v in <imap>.items() if <bool;k:str;v:int>} ¦ dict((k, v) for v, k in enumerate(<strs>)) ¦ copy.deepcopy(<imap>) ¦ dict(sorted(<imap>.items())) ¦ dict(<imap>.items())`,
  ),
  dict: rules(
    `
    dict(type='ResNet', depth=50) ¦ {'type': 'BN', 'eps': 1e-05} ¦ dict() ¦
    dict(type='FPN', in_channels=[256, 512], norm_cfg=None) ¦ {'a': {'b': {'c': (1,)}}}`,
    `
    dict(type=<str>, a=<any>) ¦ dict(a=<dict>, b=<any>) ¦ {'a': <any>, <str>: <any>} ¦ {**<dict>, **<dict>} ¦
    dict(**<dict>) ¦ dict(<dict>, b=<any>) ¦ <dict> | <dict> ¦ <dict>.copy() ¦ copy.deepcopy(<dict>) ¦ copy.copy(<dict>) ¦
    {<key>: <any>, 'n': <dict>} ¦ dict(model=dict(backbone=<dict>, neck=<dict>), l=<dicts>) ¦
    {<str;s:str>: <any;s:str> for s in <strs>} ¦ <dict> if <bool> else <dict> ¦ {<int>: <any>, <float>: <any>} ¦
    {1: 'a', 1.0: 'b', True: <any>} ¦ {(1, 2): <any>, None: <any>} ¦ {k: v for k, v in <dict>.items() if <bool;k:str>} ¦
    dict(zip(<strs>, <anys>)) ¦ (<dicts> or [{}])[0] ¦ dict(<imap>) ¦ {**dict(a=<any>), 'z': <any>} ¦
    dict(_scope_='mmdet', a=<any>) ¦ dict(_delete_=<bool>, a=<any>)`,
  ),
  dicts: rules(
    `
    [dict(type='Load'), dict(type='Resize', scale=(1333, 800), keep_ratio=True)] ¦ [dict()] ¦ [dict(a=1)] * 2`,
    `
    [<dict>, <dict>] ¦ <dicts> + <dicts> ¦ [*<dicts>, <dict>] ¦ [<dict;x:int> for x in range(<small>)] ¦ <dicts>[::-1] ¦
    <dicts>[<idx>:] ¦ [d for d in <dicts> if <bool;d:dict>] ¦ copy.deepcopy(<dicts>) ¦ <dicts>.copy() ¦ <dicts> * 2 ¦
    [dict(d, a=<any;d:dict>) for d in <dicts>]`,
  ),
  anys: rules(
    `
    [1, 'a', None, 2.5] ¦ [[], {}, ()] ¦ [True, 1, 1.0] ¦ [['a', 1], ['b', 2]]`,
    `
    [<any>, <any>] ¦ [<any>, <any>, <any>] ¦ <ints> + <strs> ¦ [*<seq>, <any>] ¦ [<any>] * <small> ¦ list(<seq>) ¦
    list(<dict>.values()) ¦ list(<dict>.items()) ¦ list(enumerate(<seq>)) ¦ list(zip(<seq>, <seq>)) ¦
    [(<any;x:int>, x) for x in <ints>] ¦ list(<imap>.items()) ¦ [[<int;x:int;y:int> for y in range(x % 3)] for x in <ints>] ¦
    [x for x in <seq>]`,
  ),
  none: rules(
    `
    None`,
    `
    None ¦ None if <bool> else None ¦ <dict>.get("missing") ¦ [].clear()`,
  ),
  nonzero: rules(
    `
    1 ¦ 2 ¦ 3 ¦ -2 ¦ 7 ¦ 16 ¦ 100`,
    `
    1 ¦ 2 ¦ 3 ¦ -2 ¦ 7 ¦ 16 ¦ 100 ¦ (abs(<int>) + 1) ¦ len(<str> + "z")`,
  ),
  small: rules(
    `
    0 ¦ 1 ¦ 2 ¦ 3 ¦ 4 ¦ True ¦ len("ab")`,
    `
    0 ¦ 1 ¦ 2 ¦ 3 ¦ 4 ¦ True ¦ len("ab") ¦ (<int> % 4) ¦ min(3, abs(<int>))`,
  ),
  bit: rules(
    `
    0 ¦ 1 ¦ -1`,
    `
    0 ¦ 1 ¦ -1 ¦ <bool> ¦ (<int> % 2)`,
  ),
  idx: rules(
    `
    0 ¦ 1 ¦ 2 ¦ -1 ¦ -2 ¦ 5 ¦ None`,
    `
    0 ¦ 1 ¦ 2 ¦ -1 ¦ -2 ¦ 5 ¦ None ¦ (<int> % 5) ¦ -(<int> % 4)`,
  ),
  step: rules(
    `
    1 ¦ 2 ¦ -1 ¦ -2`,
    `
    1 ¦ 2 ¦ -1 ¦ -2`,
  ),
  key: rules(
    `
    'a' ¦ 'b' ¦ 'type' ¦ 'depth'`,
    `
    'a' ¦ 'b' ¦ 'type' ¦ 'depth' ¦ <str>`,
  ),
}

/** Kinds that are others: `<seq>` is any sequence. */
export const UNIONS: Readonly<Record<string, readonly string[]>> = {
  num: 'int int float bool'.split(' '),
  seq: 'ints strs tup dicts str anys floats'.split(' '),
  any: 'int float bool str ints strs tup dict dicts imap none anys pair'.split(' '),
}
