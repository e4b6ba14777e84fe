import { file, type Project } from '../project.ts'

/** Exceptions by name, and the ints that are too long to print. */
export const EXCEPTION_PROJECTS: Readonly<Record<string, Project>> = {
  'exceptions of the system': file(
    "for c in [PermissionError, IOError, EnvironmentError, TimeoutError]:\n    try:\n        raise c('x')\n    except OSError:\n        a = 1\ntry:\n    raise UserWarning\nexcept Warning:\n    b = IOError is OSError\n",
  ),
  'an exit': file('raise SystemExit\n'),
  'an exit is no Exception': file('try:\n    raise SystemExit(1)\nexcept Exception:\n    a = 1\n'),
  'an interrupt is caught': file('try:\n    raise KeyboardInterrupt\nexcept BaseException:\n    a = 1\n'),
  'another name of OSError': file("raise IOError('x')\n"),
  'an exception that needs five arguments': file("raise UnicodeDecodeError('x')\n"),
  'an exception that needs four arguments': file('raise UnicodeTranslateError\n'),
  'a decoding error is a unicode error': file(
    "try:\n    b'\\xff'.decode()\nexcept UnicodeError as e:\n    a = type(e).__name__\ntry:\n    {}['x']\nexcept LookupError as e:\n    b = e.__class__.__name__\n",
  ),
  'the class of a group without arguments': file('raise ExceptionGroup\n'),
  'an int of 4301 digits as a text': file('a = str(10**4300)\n'),
  'an int of 4300 digits as a text': file("a = len(str(-10**4299)), len(f'{10**4299}'), len('%d' % 10**4299)\n"),
  'an int of 4301 digits in a list': file('a = repr([(10**4300,)])\n'),
  'an int of 4301 digits by a specifier': file("a = f'{10**4300:,}'\n"),
  'an int of 4301 digits by percent': file("a = '%d' % (10**4300)\n"),
  'an int of 4301 digits in other bases': file(
    "a = len(hex(10**4300)), len(f'{10**4300:x}'), len('%o' % (10**4300))\n",
  ),
  'an int of 4301 digits is caught': file('try:\n    a = str(10**4300)\nexcept ValueError:\n    a = 0\n'),
  'a second argument that raises': file("raise ValueError('x', 1 / 0)\n"),
  'an argument by name that raises': file("raise ImportError('x', name={}['y'])\n"),
  'an exception of two arguments': file("raise ValueError('x', 1)\n"),
}
