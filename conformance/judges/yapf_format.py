"""yapf with the settings that MMEngine prints configs with (mmengine 0.10.7, `Config.pretty_text`)."""
from serve import serve
from yapf.yapflib.yapf_api import FormatCode

STYLE = {
    'based_on_style': 'pep8',
    'blank_line_before_nested_class_or_def': True,
    'split_before_expression_after_opening_paren': True,
}


def answer(question):
    text, _ = FormatCode(question['text'], style_config=dict(STYLE))
    return text


if __name__ == '__main__':
    serve(answer)
