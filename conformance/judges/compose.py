"""Do two config files compose to the same dict, types and all, in the real MMEngine?"""
from mmengine.config import Config
from serve import serve
from tagged import same


def answer(question):
    one, other = (Config.fromfile(question[name], import_custom_modules=False).to_dict() for name in ('ours', 'theirs'))
    if same(one, other):
        return None
    return sorted(key for key in {*one, *other} if not same(one.get(key), other.get(key, ...)))


serve(answer)
