"""CPython itself: repr, eval, ast.parse."""
import ast

from serve import serve


def answer(question):
    kind, text = question['kind'], question['text']
    if kind == 'repr':
        return repr(eval(text, {'inf': float('inf'), 'nan': float('nan')}))
    if kind == 'equal':
        return eval(text) == eval(question['other'])
    if kind == 'parse':
        try:
            ast.parse(text)
        except (SyntaxError, ValueError) as error:
            return type(error).__name__
        return None
    raise ValueError(kind)


serve(answer)
