"""What yapf knows of each token before it searches for breaks: depth, spaces, lengths, penalties, where a break must or may be."""
from serve import serve
from yapf.pytree import blank_line_calculator
from yapf.pytree import comment_splicer
from yapf.pytree import continuation_splicer
from yapf.pytree import pytree_unwrapper
from yapf.pytree import pytree_utils
from yapf.pytree import split_penalty
from yapf.pytree import subtype_assigner
from yapf.yapflib import identify_container
from yapf.yapflib import style
from yapf_format import STYLE


def answer(question):
    style.SetGlobalStyle(style.CreateStyleFromConfig(dict(STYLE)))
    tree = pytree_utils.ParseCodeToTree(question['text'])
    comment_splicer.SpliceComments(tree)
    continuation_splicer.SpliceContinuations(tree)
    subtype_assigner.AssignSubtypes(tree)
    identify_container.IdentifyContainers(tree)
    split_penalty.ComputeSplitPenalties(tree)
    blank_line_calculator.CalculateBlankLines(tree)
    lines = pytree_unwrapper.UnwrapPyTree(tree)
    for line in lines:
        line.CalculateFormattingInformation()
    return [described(line) for line in lines]


def described(line):
    return [line.depth] + [
        [token.value, token.spaces_required_before, token.total_length, token.split_penalty, breaks(token)]
        for token in line.tokens
    ]


def breaks(token):
    return 'must' if token.must_break_before else 'may' if token.can_break_before else 'no'


serve(answer)
