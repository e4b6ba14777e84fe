"""What stands at pieces of Python sources, by CPython's own syntax tree: the kind of each expression, and a literal's value."""
import ast

from serve import serve

KINDS = {
    ast.Name: 'name',
    ast.Attribute: 'attribute',
    ast.Subscript: 'subscript',
    ast.Call: 'call',
    ast.JoinedStr: 'f-string',
    ast.Set: 'reference',
    ast.AugAssign: 'augmented assignment',
}


def expressions(text):
    """The expressions of a source by their first and last place: lines from 1, columns in characters from 1."""
    lines = text.split('\n')

    def place(line, column):
        return line, len(lines[line - 1].encode()[:column].decode()) + 1

    found = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.expr, ast.AugAssign)):
            span = place(node.lineno, node.col_offset) + place(node.end_lineno, node.end_col_offset)
            found.setdefault(span, node)
    return found


def described(node):
    if node is None:
        return {'kind': 'no expression'}
    try:
        value = ast.literal_eval(node)
        is_template = isinstance(value, str) and '{{' in value
        return {'kind': 'text with placeholders' if is_template else 'literal', 'repr': repr(value)}
    except (ValueError, TypeError):
        return {'kind': KINDS.get(type(node), 'operation')}


def answer(question):
    with open(question['path'], encoding='utf-8') as file:
        found = expressions(file.read())
    return [described(found.get(tuple(span))) for span in question['spans']]


serve(answer)
