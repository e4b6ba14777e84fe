/** Texts that would take a careless reader for ever, or all memory. */
export const HOSTILE_TEXTS: Readonly<Record<string, () => string>> = {
  'a billion laughs': () => `a = ['lol'] * 10\n${laughs((name, last) => `${name} = [${`${last}, `.repeat(10)}]`)}`,
  'defaults that put in what the next one finds': () =>
    `s = '${'a'.repeat(900_000)}'\n${Array.from({ length: 400 }, (_, at) => `y${at} = '{{$X${at}:a|b|c|d${at}}}'\n`).join('')}`,
  'a billion laughs in dicts': () => `a = {}\n${laughs((name, last) => `${name} = dict(${keyed(last)})`)}`,
  'a billion laughs printed': () =>
    `a = ('lol',)\n${laughs((name, last) => `${name} = (${`${last}, `.repeat(10)})`)}z = str(j)\n`,
  'a billion laughs compared': () => `a = ()\nb = ()\n${'a = (a, a)\nb = (b, b)\n'.repeat(60)}c = a == b\n`,
  'a billion laughs ordered': () => `a = ()\nb = ()\n${'a = (a, a)\nb = (b, b)\n'.repeat(60)}c = a < b\n`,
  'a billion laughs as a key': () => `a = (1,)\n${'a = (a, a)\n'.repeat(60)}c = {a: 1}\n`,
  'a billion laughs in an f-string': () => `a = [1]\n${'a = [a, a]\n'.repeat(60)}c = f'{a}'\n`,
  'a billion laughs as a slice': () => `a = [1]\n${'a = [a, a]\n'.repeat(60)}c = 'a'[a:]\n`,
  'a billion laughs as a missing key': () => `a = (1,)\n${'a = (a, a)\n'.repeat(22)}c = {}[a]\n`,
  'a billion laughs copied': () => `import copy\na = [1]\n${'a = [a, a]\n'.repeat(60)}c = copy.deepcopy(a)\n`,
  'a billion laughs in a set': () => `a = (1,)\n${'a = (a, a)\n'.repeat(30)}c = {a}\n`,
  'a list in itself': () => 'a = []\na.append(a)\nb = str(a)\nc = a == a\n',
  'two lists in each other, compared': () => 'a = []\nb = []\na.append(b)\nb.append(a)\nc = a == b\n',
  'a dict in itself': () => 'a = {}\na["a"] = a\n',
  'a power': () => 'a = 10 ** 10 ** 10\n',
  powers: () => 'a = 3\nwhile True:\n    a = a * a % (2 ** 200000 - 1)\n',
  'quotients of large ints': () => 'a = 3 ** 180000\nfor i in range(1000000):\n    b = a // 7 ** 60000\n',
  'sums of large ints': () => 'a = 1 << 299990\nfor i in range(1000000):\n    b = a + a - a | a\n',
  'a shift': () => 'a = 1 << 10 ** 9\n',
  'a shift beyond everything': () => 'a = 1 << 10 ** 30\n',
  'a factorial': () => 'import math\na = math.factorial(10 ** 9)\n',
  combinations: () => 'import math\na = math.comb(10 ** 9, 10 ** 8)\n',
  'a modular power': () => 'a = pow(3, 2 ** 290000, 2 ** 290000 - 1)\n',
  'a percent width': () => "a = '%1000000000d' % 1\n",
  'a percent precision': () => "a = '%.1000000000d' % 1, '%.1000000000f' % 1\n",
  'a starred width': () => "a = '%*d' % (10 ** 12, 1)\n",
  'a format width': () => "a = f'{1:>1000000000}'\n",
  'a format precision': () => "a = f'{1.5:.1000000000f}'\n",
  'a format width in format': () => "a = '{:{}}'.format(1, 10 ** 9)\n",
  'a repeated text': () => "a = 'x' * 10 ** 12\n",
  'a repeated list': () => 'a = [0] * 10 ** 12\n',
  'a repeated empty list': () => "a = [] * 10 ** 12, '' * 10 ** 12, () * 10 ** 12\n",
  'repeated bytes': () => "a = b'x' * 10 ** 12\nb = bytes(10 ** 12)\n",
  'a repeated list in place': () => 'a = [0]\na *= 10 ** 12\n',
  'a text that doubles': () => "a = 'x'\nwhile True:\n    a += a\n",
  'a list that doubles': () => 'a = [1]\nwhile True:\n    a += a\n',
  'a list that grows while it is read': () => 'a = [1]\nfor b in a:\n    a.append(b)\n',
  'a loop without end': () => 'while True:\n    pass\n',
  'a long range': () => 'a = list(range(10 ** 12))\n',
  'a sum of a long range': () => 'a = sum(range(10 ** 12))\n',
  'a long range zipped': () => 'a = dict(zip(range(10 ** 12), range(10 ** 12)))\n',
  'a long range sorted': () => 'a = sorted(range(10 ** 12))\n',
  'a long range reversed': () => 'a = list(reversed(range(10 ** 12)))\n',
  'a long range searched': () => 'a = -1 in range(10 ** 12), 0.5 in range(10 ** 12)\n',
  'a long range joined': () => "a = ','.join(str(i) for i in range(10 ** 12))\n",
  'a long range unpacked': () => 'a, *b = range(10 ** 12)\nprint(*range(10 ** 12))\n',
  'a long range counted': () => 'a = range(10 ** 12).count(5)\nb = range(10 ** 12).index(10 ** 11)\n',
  'a long list searched again and again': () => 'a = list(range(300000))\nfor b in range(300000):\n    -1 in a\n',
  'a long list counted again and again': () => 'a = (0,) * 300000\nfor b in range(300000):\n    a.count(b)\n',
  'a long list eaten from the front': () => 'a = [0] * 1000000\nwhile a:\n    a.pop(0)\n',
  'a long list fed at the front': () => 'a = []\nfor b in range(400000):\n    a.insert(0, b)\n',
  'long lists compared': () => 'a = [0] * 300000\nb = [0] * 300000\nfor c in range(100000):\n    a == b\n',
  'long dicts compared': () => 'a = dict.fromkeys(range(100000))\nb = dict(a)\nfor c in range(100000):\n    a == b\n',
  'long sets united': () => 'a = set(range(200000))\nfor c in range(100000):\n    a & {1}\n    a <= a\n',
  'a long text searched again and again': () =>
    "a = 'x' * 10000000\nfor b in range(100000):\n    'y' in a, a.find('y'), a.count('y'), len(a), a[5], a.startswith('y')\n",
  'a long text of astral characters': () => "a = '😀' * 1000000\nfor b in range(100000):\n    len(a), a[5]\n",
  'texts replaced': () => "a = 'x' * 1000000\nfor b in range(100000):\n    a = a.replace('x', 'xx')\n",
  'slices of a long list': () => 'a = [0] * 1000000\nfor b in range(1000000):\n    c = a[1:]\n',
  'deletions from a long list': () => 'a = [0] * 1000000\nfor b in range(1000000):\n    del a[0]\n',
  'keys that look alike': () => `a = {${Array.from({ length: 20000 }, (_, at) => `(${at}, ${at}): 0, `).join('')}}\n`,
  'many keyword arguments': () => `a = dict(${Array.from({ length: 60000 }, (_, at) => `a${at}=0,`).join('')})\n`,
  'many starred arguments': () => `a = print(${'*(1,), '.repeat(60000)}a=1)\n`,
  'a generator of generators': () => `a = iter([1])\n${'a = (b for b in a)\n'.repeat(5000)}c = list(a)\n`,
  'maps of maps': () => `a = [1]\n${'a = map(abs, a)\n'.repeat(20000)}c = list(a)\n`,
  'a template in a template': () => `a = '{}'\nfor b in range(100):\n    a = a.format('{}{}{}')\n`,
  'white space to strip': () =>
    `a = ${JSON.stringify(' '.repeat(400000))}\nfor b in range(100000):\n    a.strip(), a.split(), a.rsplit(None, 1), a.splitlines()\n`,
  'a nul': () => 'a = 1\0\n',
  'a byte order mark': () => '\ufeffa = 1\n',
  'line ends': () => 'a = """b\r\nc\rd"""\r\ne = 1\r',
  'a very long line': () => `a = [${'0, '.repeat(300000)}]\n`,
  'a very long sum': () => `a = ${'1 + '.repeat(250000)}1\n`,
  'a very long chain of comparisons': () => `a = ${'1 < '.repeat(250000)}1\n`,
  'very many texts next to each other': () => `a = ${"'b' ".repeat(200000)}\n`,
  'very many f-strings next to each other': () => `a = ${"f'{1}' ".repeat(100000)}\n`,
  'an f-string of many fields': () => `a = f'${'{1}'.repeat(200000)}'\n`,
  'a very long name': () => `${'a'.repeat(900000)} = 1\n`,
  'a very long number': () => `a = ${'1'.repeat(900000)}\n`,
  'a very long float': () => `a = 0.${'1'.repeat(900000)}\n`,
  'a very long hexadecimal': () => `a = 0x${'f'.repeat(900000)}\n`,
  'a very long text': () => `a = '${'\\x41'.repeat(200000)}'\n`,
  'an open text': () => `a = '''${"''\\".repeat(300000)}`,
  'many open texts': () => `a = ${'"""'.repeat(300001)}`,
  'many backslashes': () => '\\\n'.repeat(400000),
  'many blank lines': () => '\n'.repeat(900000),
  'many semicolons': () => `a = 1${';a = 1'.repeat(100000)}\n`,
  'many comments': () => '#\n'.repeat(400000),
  'many dedents': () => `if 1:\n a = 1\n`.repeat(50000),
  'many placeholders': () => `a = '${'{{ fileDirname }}'.repeat(30000)}'\n`,
  'many open placeholders': () => `a = '${'{{ '.repeat(300000)}'\n`,
  'many references': () =>
    `_base_ = []\n${Array.from({ length: 20000 }, (_, at) => `a${at} = {{_base_.a.${at}}}\n`).join('')}`,
  'many environment variables': () => `a = '${'{{$A:b}}'.repeat(100000)}'\n`,
  'spaces in a placeholder': () => `a = '{{${' '.repeat(500000)}'\n`,
  'spaces in a variable': () => `a = '{{$A:${' '.repeat(500000)}'\n`,
  'a base that is itself': () => "_base_ = 'config.py'\n",
  'many bases': () => `_base_ = [${"'config.py', ".repeat(50000)}]\n`,
  ...nested(),
}

function laughs(next: (name: string, last: string) => string): string {
  const names = 'abcdefghij'.split('')
  return `${names
    .slice(1)
    .map((name, at) => next(name, names[at] as string))
    .join('\n')}\n`
}

function keyed(last: string): string {
  return 'abcdefghij'
    .split('')
    .map((key) => `${key}=${last}`)
    .join(', ')
}

/** Every way in which syntax nests, deeper than any stack. */
function nested(): Record<string, () => string> {
  const around: Record<string, readonly [open: string, middle: string, close: string]> = {
    'round brackets': ['(', '1', ')'],
    'square brackets': ['[', '', ']'],
    'curly brackets': ['{1:', '1', '}'],
    calls: ['dict(a=', '1', ')'],
    subscripts: ['a[', '0', ']'],
    minus: ['-', '1', ''],
    tildes: ['~ ', '1', ''],
    not: ['not ', '1', ''],
    powers: ['2 ** ', '1', ''],
    attributes: ['', 'a', '.b'],
    'subscripts of subscripts': ['', 'a', '[0]'],
    'calls of calls': ['', 'a', '()'],
    conditions: ['1 if 0 else ', '1', ''],
    lambdas: ['lambda: ', '1', ''],
    products: ['', '1', ' * 1'],
    'f-strings': ["f'{", '1', "}'"],
    comprehensions: ['[a for a in ', '[]', ']'],
    starred: ['[*', '[]', ']'],
    walrus: ['(a := ', '1', ')'],
  }
  const texts: Record<string, () => string> = {}
  for (const [name, [open, middle, close]] of Object.entries(around)) {
    for (const depth of [90, 180, 1000, 2900, 50000]) {
      texts[`nested ${name}, ${depth}`] = () => `a = {}\na = ${open.repeat(depth)}${middle}${close.repeat(depth)}\n`
    }
  }
  texts['nested if'] = () =>
    `${Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth % 120)}if 1:\n`).join('')}pass`
  texts['nested elif'] = () => `if 0: pass\n${'elif 0: pass\n'.repeat(60000)}`
  texts['nested else'] = () =>
    `${Array.from({ length: 95 }, (_, depth) => `${' '.repeat(depth)}if 0: pass\n${' '.repeat(depth)}else:\n`).join('')}${' '.repeat(95)}pass\n`
  texts['nested for in a comprehension'] = () => `a = [1${' for a in [1]'.repeat(50000)}]\n`
  texts['nested if in a comprehension'] = () => `a = [1 for a in [1]${' if 1'.repeat(100000)}]\n`
  texts['nested targets'] = () => `${'('.repeat(190)}a,${'),'.repeat(189)}) = 1\n`
  texts['chained targets'] = () => `${'a = '.repeat(200000)}1\n`
  texts['chained lists'] = () => `a = []\n${'a = [a]\n'.repeat(20000)}`
  texts['chained dicts'] = () => `a = {}\n${'a = dict(a=a)\n'.repeat(20000)}`
  texts['chained lists, printed'] = () => `a = []\n${'a = [a]\n'.repeat(20000)}b = str(a)\n`
  texts['chained lists, compared'] = () => `a = []\nb = []\n${'a = [a]\nb = [b]\n'.repeat(20000)}c = a == b\n`
  texts['chained lists, copied'] = () => `import copy\na = []\n${'a = [a]\n'.repeat(20000)}b = copy.deepcopy(a)\n`
  texts['chained tuples, hashed'] = () => `a = ()\n${'a = (a,)\n'.repeat(20000)}b = {a}\n`
  return texts
}
