"""Functions of floats, by CPython and the C library below it: the repr of each expression, or the class of its error."""
import math

from serve import serve


def value(expression):
    try:
        return repr(eval(expression, vars(math)))
    except (ArithmeticError, ValueError) as error:
        return type(error).__name__


serve(lambda question: [value(expression) for expression in question['expressions']])
