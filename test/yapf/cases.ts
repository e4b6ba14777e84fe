/** A text of about a width: words that a line may break between. */
const wide = (word: string, times: number, joint: string) => new Array(times).fill(word).join(joint)

/** A statement whose search makes more than 10,000 states, and whose layout depends on what happens then. */
export const HARD_STATEMENT =
  'a = f(None, None, ([argument_two(bb(argument_two, a, None), (data_root, x1, bb), [1, argument_two, ' +
  "a, argument_two], [None, None, argument_two]), x1(dict(a='text', some_name=None, x1=1), " +
  'data_root(x1, some_name), 1), dict(some_name=in_channels(None, bb, 1, None, argument_two), ' +
  'bb=dict(x1=None, in_channels=1), x1=argument_two(x1, argument_two, bb))], some_name(dict(a=[1, ' +
  "some_name, some_name, a], bb=in_channels('text', 'text'), data_root=bb, bb=(some_name, a), x1=(x1, " +
  '123.5, data_root)), [x1(a, None), dict(x1=in_channels, data_root=in_channels)])), some_name, ' +
  'argument_two)\n'

/**
 * Small sources, one question each. What yapf makes of them is recorded beside this file (golden/layout.golden.json) by
 * `RECORD=1 npm run conformance -- layout/cases`; null where yapf finds no Python.
 */
export const LAYOUT_CASES: Readonly<Record<string, string>> = {
  // values
  'spaces round everything': "model=dict( type = 'FasterRCNN' ,depth= 50,bias =- 1 )\n",
  'no end of the last line': 'a = 1',
  'nothing at all': '',
  'only spaces': '   ',
  'numbers of every form': 'a = [0XfF, 0b1, 0o17, 1_000.5e-3, 3J, .5, 1., 00, 1if x else 2]\n',
  'strings of every form': `a = [u'a', R"b", rb'c', bR"d", f'{e}', '''g''', "it's", '\\'']\n`,
  'wide characters': `a = f('${'é'.repeat(30)}', '${'😀'.repeat(30)}', bbbbbbbbbbb)\n`,
  'constants and dots': 'a = [None, True, ..., a . b . c, None . d]\n',
  operators: 'a = not -b ** -c @ ~d + e // f << g & h ^ i | j\nk = a<b<=c!=d is not e not in f\n',
  'a conditional and a lambda': 'a = b if not c else lambda *d, e=1, **f: (yield)\n',
  'yield from': 'def f():\n  a=yield from g(b)\n  yield  from  c\n  yield\n',
  slices: 'a[1:2, ::3, ...] = b[c][-1:][:, None][a:=1]\n',
  'named expressions': 'if (n:=10) > 5: f(a:=1)\n',
  comprehensions: '[a for b in c if d]; {a: b for c, d in e}; {a for b in c for d in b}; f(x for x in y)\n',
  unpacking: 'a, *b = *c, d\nprint(*a, **b)\ne = {**a, "x": 1, **b, "y": 2}\n',
  // breaks
  'a call of named arguments': `model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, num_stages=4), neck=None)\n`,
  'a call of positions': `f(${wide('argument', 9, ', ')})\n`,
  'a list of numbers': `a = [${wide('123.675', 14, ', ')}]\n`,
  'a tuple of numbers': `a = (${wide('123.675', 14, ', ')})\n`,
  'a list of strings': `classes = (${wide("'person'", 12, ', ')})\n`,
  'a list of calls': `pipeline = [dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800), keep_ratio=True)]\n`,
  'a list of lists': `a = [${wide('[1, 2, 3]', 10, ', ')}]\n`,
  'a list of tuples in a call': `f(scales=[${wide('(1333, 800)', 8, ', ')}])\n`,
  'a dict': "a = {'b': 1, 'c': [1, 2], 'd': {'e': 3, 'f': {}}, 'long_key_number_one': 'a value', 'g': f(x)}\n",
  'a dict as an argument': "f({'a': 1}, b)\nf({'a': 1, 'b': 2})\nf({'a': 1}).b()\n",
  'a long dict as the first argument': `f({'aaaaaaaaaaaaaaaaaaaa': 1, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2, 'ccccccccccccccc': 3}, default=False)\n`,
  'dict values that do not fit': `a = {'key': '${'v'.repeat(60)}' + x, 'other': ${wide('name', 12, ' + ')}, 'z': 1}\n`,
  'dict values of several strings': `a = {'key': 'one string' 'and another', 'b': f('c' 'd')}\n`,
  'a set': `a = {${wide("'value'", 12, ', ')}}\n`,
  'nested calls': `a = outer(inner(first_argument, second_argument), third_argument_of_all, fourth=inner(fifth, sixth=7))\n`,
  'a chain of calls': `a = cfg.model.backbone.build(depth=50).freeze(stages=(1, 2, 3)).to(device).eval().half().compile()\n`,
  'an expression in parentheses': `a = (${wide('some_name', 9, ' + ')})\n`,
  'a condition in parentheses': `if (${wide('condition', 8, ' and ')}): pass\n`,
  'arithmetic and logic': `a = f(${wide('operand', 6, ' * ')} + ${wide('operand', 4, ' / ')}, ${wide('flag', 6, ' or ')})\n`,
  'bitwise operators keep their breaks': 'a = f(b\n  | c, d &\n  e)\n',
  'a comparison in a call': `assert isinstance(value, int) and value >= lower_bound_of_the_range and value <= upper_bound_of_it\n`,
  'a subscript': `a = value_of_something[first_index_of_the_value, second_index_of_the_value:third_index, fourth]\n`,
  'a comprehension': `a = [transform_the_value(value, option=True) for value in collection_of_values if value.is_ok()]\n`,
  'a nested comprehension': `a = [[first_value for first_value in second_value if x] for second_value in third_value_of_all]\n`,
  'a dict comprehension': `a = {key_of_the_entry: transform_the_value(value) for key_of_the_entry, value in collection.items()}\n`,
  'a format string': `a = ['%s is not %s of the values that are known here' % (first, second), 'other' % third, 'more of it']\n`,
  'a string too long': `a = '${'x'.repeat(100)}'\nb = f('${'x'.repeat(100)}', c)\n`,
  'a lambda in a call': `f(key=lambda value_of_the_entry: (value_of_the_entry.first, value_of_the_entry.second), reverse=True)\n`,
  'stars in a call': `f(first_positional_argument, *rest_of_the_arguments, keyword=1, **rest_of_the_keyword_arguments_)\n`,
  'brackets that open together': `a = f([dict(type='A', value=[1, 2, 3]), dict(type='B', value=[4, 5, 6, 7, 8, 9, 10, 11, 12])])\n`,
  'many choices': `a = f(${wide('g(h, i=(j, k), l=[m, n])', 5, ', ')}, ${wide('o(p(q, r), s)', 6, ', ')})\n`,
  'a penalty for each further break':
    'def some_name(argument_two: argument_two + argument_two * in_channels=[y for a in "text"]) -> y(bb for some_name in x1): pass\n',
  'a penalty for a comprehension over lines':
    'bb = x1(123.5 for first_value in (x1(data_root for data_root in first_value),))\n',
  'a generator as the only argument':
    'argument_two = data_root(([a for data_root in data_root],) for in_channels in 1)\n',
  'parameters with defaults are parted':
    'def y(x1: x1(argument_two)=argument_two, argument_two=(None, in_channels,)): pass\n',
  'more than 10,000 states': HARD_STATEMENT,
  // commas
  'a last comma in a list': 'a = [1, 2,]\nb = {1, 2,}\nc = {1: 2,}\n',
  'a last comma in parentheses': 'a = (1,)\nb = (1, 2,)\nf(1,)\nf(1, 2,)\nf(a=1,)\ng[1, 2,]\n',
  'a last comma in a long tuple': `a = (${wide('123456', 14, ', ')},)\n`,
  'a last comma inside a list': 'a = [dict(b=1, c=[2,],), (3,), [(4, 5,)]]\n',
  'strings side by side': "a = ('b' 'c'\n  'd')\ne = 'f' 'g'\n",
  // comments
  'a comment behind code': 'a = 1 # b\nc = [1, # d\n2] # e\n',
  'comments inside brackets': 'a = [ # b\n  1, # c\n\n  # d\n  2\n  # e\n]\n',
  'comments inside a call': 'f(a, # b\n  # c\n\n  # d\n  e=1)\n',
  'a comment before a value': "a = {\n 'b': # c\n 1,\n # d\n 'e': 2}\n",
  'a comment between strings': "a = ('b' # c\n 'd')\n",
  'a comment before a trailer': 'a = (b\n  # c\n  .d())\n',
  'a comment behind an empty call, in a key':
    'a = [{**(e for f in gggggggggggggggggggggggggggggggggggggggggggggggg if dict() # b\n)} for s in t]\n',
  'continued lines at a negative indent': 'a = [\\\nt\n [\\\n0\n ,]]\n',
  'comment blocks': '# a\n\n\n\n# b\n#c\na = 1\n\n# d\n\n',
  'comments far above and directly above a function':
    'a = 1\n# b\n\n# c\ndef f():\n    pass\n\n# d\n# e\n\nclass A:\n    pass\n',
  'comments at dedents': 'if a:\n    if b:\n        c\n        # d\n    # e\n# f\ng\n',
  'an odd comment at a dedent': 'if a:\n    if b:\n        c\n      # d\n    e\n',
  'a comment below a head': 'if a: # b\n    # c\n    d\nelse: # e\n    f\n',
  'a comment at the end': 'if a:\n    b\n\n\n    # c\n# d',
  'a comment after a short if': 'if a: b\n# c\n',
  'spaces behind a comment': 'a = [1, # b  \n 2]  # c \t\n',
  'a comment for pylint': `${wide('name', 12, '_')} = f(b,   c)  # pylint: disable=unused-argument\n`,
  'a line that may be too long': `${wide('name', 12, '_')} = f(b,   c)  # pylint: disable=line-too-long\n`,
  'lines that are not laid out': 'a=1\n# yapf: disable\nb   =  [1,\n2]\nif c: d\ne  ; f\n# yapf: enable\ng=1\n',
  'one line that is not laid out': 'a  =  [1,2,\n   3]  # yapf: disable\nb  =  1\n',
  'fmt: off and on': '# fmt: off\na   =  1\n# fmt: on\nb   =  2\n',
  'not laid out to the end': 'a=1\n# yapf: disable\nb=1\n\n\n\nc=1\n',
  // blank lines
  'blank lines between assignments': 'a = 1\n\n\n\nb = 2\nc = 3\n',
  'an assignment after imports': 'import a\nb = 1\nfrom c import d\n\n\n\ne = 1\n',
  'a module with a docstring': '"""Doc."""\na = 1\n',
  'functions and classes':
    'a = 1\ndef f():\n    pass\nb = 2\nclass C:\n    x = 1\n    def g(self): pass\n\n\n\n    y = 2\nc = 3\n',
  'a nested function': 'def f():\n    def g():\n        pass\n    return g\n',
  'a docstring in a class': 'class A:\n\n    """Doc."""\n    x = 1\n',
  'comments before functions': 'a = 1\n# b\ndef f(): pass\n# c\n\ndef g(): pass\n# d\n@e\n# f\ndef h(): pass\n',
  decorators: '@a.b(c)\n\n@d\n\nclass A(B, metaclass = C): pass\n',
  // statements
  semicolons: 'a=1;b=2 ;\nc=3; d = [1,\n2]\n',
  'a long statement after a semicolon': `a = 1; b = f(${wide('argument', 7, ', ')})\n`,
  'short ifs': 'if a: b\nif a: b\nelse: c\nif a: b\nelif c: d\nelse: e\nif a: b; c\nwhile a: b\n',
  'a short if that is too long': `if ${'a'.repeat(70)}: b = 12345678\n`,
  imports: 'import a.b as c,d\nfrom . import e\nfrom ..f import (g)\nfrom ...h import *\nfrom .... import i\n',
  'imports in parentheses': `from a import (b,)\nfrom a import (b, c,)\nfrom a import (b, # d\n c)\nfrom mmdet.models import (${wide('SomeDetector', 7, ', ')})\n`,
  'imports too long': `from mmdet.models import ${wide('SomeDetector', 7, ', ')}\n`,
  'reading a base':
    'with read_base():\n  from .._base_.models.a import *\n  from .b import c\nmodel.update(dict(d=1))\n',
  'a with of several parts': 'with (a as b, c as d): pass\nwith a, b as c: pass\n',
  'a for and a while with else': 'for a,b in c: d\nelse: e\nwhile a:\n  break\nelse:\n  f\n',
  'a try': 'try: a\nexcept (B, C) as d: e\nexcept: f\nelse: g\nfinally: h\ntry: a\nexcept* B: c\n',
  'a function': 'def f(a,b = 1,*c,d : int=2,**e)->Dict[str,int]: return a\ndef g(a,/,b,*,c): ...\n',
  'a long function': `def f(first_argument, second_argument=None, third_argument=True, *rest, **options_of_all):\n  pass\n`,
  'a long function with types': `def f(self, first_argument: int, second: Optional[str] = None, *rest: T, third: bool = True) -> Dict[str, int]:\n  pass\n`,
  'a long function with one parameter': `def ${wide('function', 6, '_')}(${wide('parameter', 3, '_')}) -> ReturnType:\n  pass\n`,
  async: 'async def f():\n  await x\n  async with a as b: pass\n  async for c in d: e\n  return [x async for x in y]\n',
  'small statements': 'del a,b\nassert a,"b"\nraise A from b\nglobal c\nnonlocal d\nreturn *a,b\npass\n',
  annotations: 'a:int\nb :List[int]=[]\n',
  'augmented assignments': 'a+=1;b**=2;c//=3;d>>=4;e@=f;g|=h\n',
  matching: 'match x,*y:\n  case [1,*_] if z: a\n  # c\n  case {"a":1,**r} as q: b\n  case A(x=1)|-1: pass\n',
  'match as a name': 'match=1\nmatch(x)\nmatch[1:2]\nmatch:int\ncase=2\n',
  'tabs and form feeds': 'if a:\n\tb\n\t# c\n\td\n\f\ne\n',
  // continued lines
  'a continued line': 'a = b + \\\n      c\n',
  'a continued condition': 'if a and \\\n   b:\n    c\n',
  'a continuation inside brackets': 'f(a, \\\n  b)\n',
  'strings over continued lines': "a = 'b' \\\n    'c'\nd = 'e\\\nf'\n",
  'a string of several lines': 'a = """b\n  c\n"""\nf("""d\n""",   e)\n',
  'long text after a string of several lines': `f("""a\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb""", ${wide('argument', 6, ', ')})\n`,
  'carriage returns': 'a=1 # b\r\nc=[1,\r\n2]\r\n\r\n\r\n# d\r\n',
  // more of definitions and names
  'a text as an annotation': "x: 'a'=1\ndef f(x:'a'=1): pass\n",
  'a comment below a decorator': '@d\n# c\ndef f(): pass\n',
  'a formatted string behind a comma':
    "f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, 'ccccccccccc %s' % dddddddddd)\n",
  'a class in a loop': 'for x in y:\n    class A: pass\n',
  'lines that end at the limit in a block': `if a:\n    b = f(${'c'.repeat(57)}, ddddddddd)\n    b = f(${'c'.repeat(57)}, dddddddddd)\n`,
  'a comment above a decorator': '# c\n@d\nclass A: pass\n',
  'a docstring below a comment behind a head': "if a:  # c\n    '''D\n  e'''\n",
  'a comment above a method':
    'class A:\n    # c\n    def f(): pass\n    # d\n    def g(): pass\n    # e\n\n    def h(): pass\n',
  'digits in names': 'a9 = b99 + c0\n',
  'else of an async loop': 'async def f():\n    async for a in b: pass\n    else: c\n',
  patterns: "match a, b:\n    case 1, 2: pass\n    case [c, *d] | {'e': f, **g} if h: pass\n",
}

/** The cases of which what yapf knows of each token is recorded too (golden/tokens.golden.json). */
export const TOKEN_CASES: readonly string[] = [
  'numbers of every form',
  'wide characters',
  'constants and dots',
  'operators',
  'a conditional and a lambda',
  'slices',
  'named expressions',
  'unpacking',
  'a call of named arguments',
  'a dict',
  'a dict as an argument',
  'dict values of several strings',
  'nested calls',
  'a chain of calls',
  'a condition in parentheses',
  'arithmetic and logic',
  'bitwise operators keep their breaks',
  'a comparison in a call',
  'a subscript',
  'a comprehension',
  'a dict comprehension',
  'a lambda in a call',
  'stars in a call',
  'a last comma in a list',
  'a last comma in parentheses',
  'strings side by side',
  'comments inside a call',
  'a comment before a value',
  'a comment before a trailer',
  'comments at dedents',
  'a comment after a short if',
  'imports in parentheses',
  'a try',
  'a function',
  'a long function with types',
  'decorators',
  'async',
  'small statements',
  'matching',
  'match as a name',
  'a continuation inside brackets',
]
