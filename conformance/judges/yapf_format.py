"""yapf with the settings that MMEngine prints configs with (mmengine 0.10.7, `Config.pretty_text`)."""
import ast

from serve import serve
from yapf.yapflib.errors import YapfError
from yapf.yapflib.yapf_api import FormatCode

STYLE = {
    'based_on_style': 'pep8',
    'blank_line_before_nested_class_or_def': True,
    'split_before_expression_after_opening_paren': True,
}


def answer(question):
    if question.get('may_fail'):
        return verdict(question['text'])
    text, _ = FormatCode(question['text'], style_config=dict(STYLE))
    return text


def verdict(text):
    """The text, or how it fails: yapf reads some texts that are not Python, and has its own mistakes with a few trees."""
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return {'fails': 'syntax'}
    try:
        return {'text': FormatCode(text, style_config=dict(STYLE))[0]}
    except YapfError:
        return {'fails': 'syntax'}
    except Exception as error:
        return {'fails': 'crash', 'error': type(error).__name__}


if __name__ == '__main__':
    serve(answer)
