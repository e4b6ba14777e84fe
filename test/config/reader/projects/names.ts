import { child, file, type Project } from '../project.ts'

/** Names that mean something to JavaScript, or to what looks into Python's objects. */
export const NAME_PROJECTS: Readonly<Record<string, Project>> = {
  'names of JavaScript as keys': file(
    "a = {'__proto__': 1, 'constructor': {'prototype': 2}, 'toString': 3, 'hasOwnProperty': 4, 'valueOf': None}\nb = a['__proto__'], a.get('constructor'), a.pop('toString'), 'hasOwnProperty' in a\n",
  ),
  'names of JavaScript as keyword arguments': file(
    'a = dict(__proto__=dict(x=1), constructor=2, toString=3, length=4)\nb = {**a}\nb.update(__proto__=5)\n',
  ),
  'names of JavaScript as variables': file(
    'constructor = dict(a=1)\ntoString = 2\nhasOwnProperty = constructor\nprototype = [toString]\nlength = 0\nthen = 1\n',
  ),
  'a variable __proto__ is dropped': file('__proto__ = dict(a=1)\na = 1\n'),
  'names of JavaScript that nobody defined': file('a = constructor\n'),
  'hasOwnProperty that nobody defined': file('a = hasOwnProperty\n'),
  'names of JavaScript in a merge': child(
    "a = {'__proto__': {'x': 1}, 'constructor': {'y': [1]}, 'toString': 1}\n",
    "a = {'__proto__': {'z': 2}, 'constructor': {'y': [2], '__proto__': 3}}\nb = _base_.a.constructor\nc = _base_.a.toString\n",
  ),
  'names of JavaScript that the base has not': child('a = 1\n', 'b = _base_.hasOwnProperty\n'),
  'constructor that the base has not': child('a = 1\n', 'b = _base_.constructor\n'),
  'names of JavaScript in fields': file(
    "a = '{constructor} {__proto__}'.format(constructor=1, __proto__=2)\nb = '%(__proto__)s %(toString)s' % {'__proto__': 1, 'toString': 2}\nc = f\"{dict(constructor=1)['constructor']}\"\n",
  ),
  'a field that is no argument': file("a = '{constructor}'.format(a=1)\n"),
  'a key that is no argument': file("a = '%(__proto__)s' % {}\n"),
  'attributes of JavaScript': file('a = [].constructor\n'),
  'the length of a text': file("a = 'abc'.length\n"),
  'a method of JavaScript': file("a = 'abc'.toUpperCase()\n"),
  'names of JavaScript in options': {
    files: { 'config.py': 'a = dict(b=1)\n' },
    options: ['a.__proto__.x=1', 'a.constructor=2', 'toString=3'],
  },
  'names of JavaScript as targets': file(
    "a = {}\na['__proto__'] = 1\na['constructor'] = 2\ndel a['__proto__']\nfor constructor in [1]:\n    b = constructor\n[toString for toString in [1, 2]]\n",
  ),
  'a key that begins as the marks of others do': file(
    "a = {'\\uffff': 1, '\\uffffs': 2, '\\ufffft': 3, ('n1',): 4, '\\uffffts2:n1': 5}\nb = len(a), a['\\uffffs'], a[('n1',)]\n",
  ),
  'import of a module that JavaScript knows': file('import constructor\n'),
  'getattr of what JavaScript knows': file("a = getattr([], 'constructor', 5), hasattr({}, '__proto__x')\n"),
}
