"""CPython's syntax trees in the form of ours, or the class of the error that parsing or compiling a text gives."""
import ast
import warnings

from serve import serve

warnings.simplefilter('ignore')

OPERATORS = {
    'Add': '+', 'Sub': '-', 'Mult': '*', 'Div': '/', 'FloorDiv': '//', 'Mod': '%', 'Pow': '**', 'MatMult': '@', 'LShift': '<<',
    'RShift': '>>', 'BitAnd': '&', 'BitOr': '|', 'BitXor': '^', 'And': 'and', 'Or': 'or', 'USub': '-', 'UAdd': '+', 'Invert': '~',
    'Not': 'not', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Eq': '==', 'NotEq': '!=', 'Is': 'is', 'IsNot': 'is not',
    'In': 'in', 'NotIn': 'not in',
}
NAMES = {'decorator_list': 'decorators', 'format_spec': 'formatSpec', 'is_async': 'isAsync', 'context_expr': 'contextExpr', 'optional_vars': 'optionalVars'}
LEFT_OUT = {'ctx', 'kind', 'type_comment', 'pattern', 'guard'}


class Offsets:
    """From CPython's lines and UTF-8 columns to offsets in UTF-16."""

    def __init__(self, text):
        self.lines = text.encode('utf-8', 'surrogatepass').split(b'\n')
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + self.width(line) + 1)

    def width(self, data):
        return len(data.decode('utf-8', 'surrogatepass').encode('utf-16-le', 'surrogatepass')) // 2

    def at(self, line, column):
        return self.starts[line - 1] + self.width(self.lines[line - 1][:column])


def show(value, offsets):
    if isinstance(value, list) and value and type(value[0]).__name__ in OPERATORS:
        return ','.join(OPERATORS[type(item).__name__] for item in value)
    if isinstance(value, list):
        return '[%s]' % ' '.join(show(item, offsets) for item in value)
    if value is None:
        return '-'
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (str, int)):
        return repr(value)
    name = type(value).__name__
    if name in OPERATORS:
        return OPERATORS[name]
    if name == 'Constant':
        return f'(Constant{place(value, offsets)} {constant(value.value)})'
    if name == 'arguments':
        fields = {
            'positional': value.posonlyargs + value.args, 'vararg': value.vararg, 'keywordOnly': value.kwonlyargs, 'kwarg': value.kwarg,
            'defaults': value.defaults + [default for default in value.kw_defaults if default is not None],
        }
    else:
        fields = {NAMES.get(field, field): getattr(value, field) for field in value._fields if field not in LEFT_OUT}
    if name == 'FormattedValue':
        fields['conversion'] = None if value.conversion == -1 else chr(value.conversion)
    if name in ('comprehension', 'AnnAssign'):
        flag = 'isAsync' if name == 'comprehension' else 'simple'
        fields[flag] = bool(fields[flag])
    inner = None if name == 'JoinedStr' else offsets
    shown = ''.join(f' {field}={show(fields[field], inner)}' for field in sorted(fields))
    return f'({name if hasattr(value, "lineno") or name == "comprehension" else ""}{place(value, offsets)}{shown})'


def constant(value):
    if value is Ellipsis:
        return 'ellipsis'
    if type(value) is int and value >= 2**53:
        return hex(value)
    return 'imaginary' if isinstance(value, complex) else repr(value)


def place(node, offsets):
    """Nothing inside f-strings: CPython 3.11 gives most of their parts the place of the whole."""
    if offsets is None or not hasattr(node, 'lineno'):
        return ''
    return f'@{offsets.at(node.lineno, node.col_offset)}:{offsets.at(node.end_lineno, node.end_col_offset)}'


def verdict(text):
    try:
        tree = ast.parse(text)
    except Exception as error:
        return {'error': type(error).__name__, 'message': str(error)}
    try:
        compile(text, 'config.py', 'exec', dont_inherit=True)
    except Exception as error:
        return {'error': 'compile: ' + type(error).__name__, 'message': str(error)}
    return {'tree': show(tree.body, Offsets(text.replace('\r\n', '\n').replace('\r', '\n')))}


serve(lambda question: [verdict(text) for text in question['texts']])
