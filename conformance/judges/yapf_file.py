"""`yapf --in-place` on the bytes of a file, with the settings of MMEngine and MMDetection."""
import os
import tempfile

from serve import serve
from yapf.yapflib.yapf_api import FormatFile
from yapf_format import STYLE


def answer(question):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'config.py')
        with open(path, 'wb') as file:
            file.write(bytes.fromhex(question['bytes']))
        try:
            _, _, changed = FormatFile(path, in_place=True, style_config=dict(STYLE))
        except Exception as error:
            return {'error': type(error).__name__}
        with open(path, 'rb') as file:
            return {'bytes': file.read().hex(), 'changed': bool(changed)}


serve(answer)
