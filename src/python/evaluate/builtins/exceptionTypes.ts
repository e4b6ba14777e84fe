/** CPython 3.11's built-in exceptions that a config can meet, each with its parent class. */
export const EXCEPTION_PARENTS: Readonly<Record<string, string>> = {
  BaseException: '',
  Exception: 'BaseException',
  ArithmeticError: 'Exception',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  FileNotFoundError: 'OSError',
  FloatingPointError: 'ArithmeticError',
  ImportError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  LookupError: 'Exception',
  MemoryError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  NameError: 'Exception',
  NotImplementedError: 'RuntimeError',
  OSError: 'Exception',
  OverflowError: 'ArithmeticError',
  RecursionError: 'RuntimeError',
  RuntimeError: 'Exception',
  StopIteration: 'Exception',
  SyntaxError: 'Exception',
  TypeError: 'Exception',
  UnboundLocalError: 'NameError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeError: 'ValueError',
  ValueError: 'Exception',
  ZeroDivisionError: 'ArithmeticError',
}

/** Whether a type of this name is an exception. */
export function isException(name: string): boolean {
  return Object.hasOwn(EXCEPTION_PARENTS, name)
}

/** Whether an exception of this class is one of that class, or derives from it. */
export function isSubclass(pythonClass: string, of: string): boolean {
  for (let name: string | undefined = pythonClass; name !== undefined && name !== ''; name = EXCEPTION_PARENTS[name]) {
    if (name === of) return true
  }
  return false
}
