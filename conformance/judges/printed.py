"""What MMEngine prints of a dict: the text for yapf, the pretty text, JSON, YAML, and whether the text reads back."""
import os
import tempfile

from mmengine.config import Config
from mmengine.fileio import dump
from serve import OutOfTime, serve, time_limit
from tagged import same, untag


def source(config):
    return Config(config, format_python_code=False).pretty_text


def pretty(config):
    return Config(config).pretty_text


def as_json(config):
    return dump(Config(config).to_dict(), file_format='json')


def as_yaml(config):
    return dump(Config(config).to_dict(), file_format='yaml')


FORMS = {'source': source, 'pretty': pretty, 'json': as_json, 'yaml': as_yaml}


# yapf looks at so many ways of splitting some random line that it takes minutes.
SECONDS = 20


def attempt(work, *args):
    with time_limit(SECONDS) as limit:
        try:
            return {'text': work(*args)}
        except (Exception, OutOfTime) as error:
            # MMEngine makes a SyntaxError of whatever ends yapf.
            return {'error': 'OutOfTime' if limit.expired else type(error).__name__}


def reads_back(text, wanted):
    """Does MMEngine read this text as a config file with the wanted values?"""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'config.py')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return same(Config.fromfile(path, import_custom_modules=False).to_dict(), wanted)


def answer(question):
    if 'forms' in question:
        make = FORMS[question['forms']]
        return [attempt(make, untag(value)) for value in question['values']]
    reads = []
    for text, value in question['reads']:
        outcome = attempt(reads_back, text, untag(value))
        reads.append(outcome.get('text', outcome.get('error')))
    return reads


serve(answer)
