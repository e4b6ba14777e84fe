"""How long MMEngine takes for the pretty texts of config files that it has loaded before."""
import time

from mmengine.config import Config
from serve import serve


def answer(question):
    configs = [Config.fromfile(path, import_custom_modules=False) for path in question['paths']]
    began = time.perf_counter()
    texts = [config.pretty_text for config in configs]
    return {'seconds': time.perf_counter() - began, 'characters': sum(map(len, texts))}


serve(answer)
