"""What MMDetection's own datasets and metrics do with annotation files: errors, lengths, instances, scores."""
import contextlib
import io
import os
import struct
import zlib

from serve import serve

with contextlib.redirect_stdout(io.StringIO()):
    import cv2
    import numpy as np
    import torch
    import mmdet.datasets  # noqa: F401
    import mmdet.evaluation  # noqa: F401
    from mmdet.datasets.transforms import LoadAnnotations
    from mmdet.registry import DATASETS, METRICS
    from mmengine.registry import init_default_scope
    from mmcv.transforms import LoadImageFromFile

init_default_scope('mmdet')


def attempt(work):
    """What a call returns, or what it raises as text."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            return work(), None
    except Exception as error:
        return None, f'{type(error).__name__}: {error}'


def tuples(value):
    return {key: tuple(item) if key == 'classes' and isinstance(item, list) else tuples(item)
            for key, item in value.items()} if isinstance(value, dict) else value


def masks_of(dataset):
    """What LoadAnnotations(with_mask=True) says of each image, as if the image had the size that the file tells."""
    load = LoadAnnotations(with_bbox=True, with_mask=True)
    ignored = 0
    for index in range(len(dataset)):
        info = dataset.get_data_info(index)
        before = sum(one['ignore_flag'] for one in info['instances'])
        info['ori_shape'] = (info['height'], info['width'])
        ignored += int(load.transform(info)['gt_ignore_flags'].sum()) - before
    return ignored


def evaluate(dataset, metric):
    """Scores of predictions that are the ground truth."""
    metric = METRICS.build(metric)
    metric.dataset_meta = dataset.metainfo
    for index in range(len(dataset)):
        info = dataset.get_data_info(index)
        boxes = torch.tensor([one['bbox'] for one in info['instances']], dtype=torch.float32).reshape(-1, 4)
        labels = torch.tensor([one['bbox_label'] for one in info['instances']], dtype=torch.long)
        metric.process({}, [dict(pred_instances=dict(bboxes=boxes, scores=torch.ones(len(boxes)), labels=labels),
                                 img_id=info['img_id'], ori_shape=(info['height'], info['width']),
                                 instances=info['instances'])])
    scores = metric.compute_metrics(metric.results)
    return {key: None if np.isnan(value) else float(value) for key, value in scores.items()}


def make_image(path, width, height, orientation):
    """An image with an EXIF orientation: a segment of JPEG, a chunk of PNG."""
    tiff = b'II*\0' + struct.pack('<IHHHIHHI', 8, 1, 0x112, 3, 1, orientation, 0, 0)
    image = cv2.imencode(path[-4:], np.zeros((height, width, 3), np.uint8))[1].tobytes()
    if path.endswith('.jpg'):
        data = b'Exif\0\0' + tiff
        image = image[:2] + b'\xff\xe1' + struct.pack('>H', len(data) + 2) + data + image[2:]
    else:
        data = b'eXIf' + tiff
        image = image[:33] + struct.pack('>I', len(tiff)) + data + struct.pack('>I', zlib.crc32(data)) + image[33:]
    with open(path, 'wb') as file:
        file.write(image)


def answer(question):
    if 'make' in question:
        make_image(question['image'], *question['make'], question['orientation'])
    if 'image' in question:
        found, error = attempt(lambda: LoadImageFromFile().transform(dict(img_path=question['image'])))
        return dict(error=error, size=None if found is None else list(found['img_shape'][::-1]))
    for path, text in question.get('files', {}).items():
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(text)
    dataset, error = attempt(lambda: DATASETS.build(tuples(question['dataset'])))
    if dataset is None:
        return dict(error=error)
    out = dict(error=None, length=len(dataset))
    if question.get('details'):
        infos = [dataset.get_data_info(index) for index in range(len(dataset))]
        out['labels'] = [[one['bbox_label'] for one in info['instances']] for info in infos]
        out['crowd'] = sum(one['ignore_flag'] for info in infos for one in info['instances'])
    if question.get('masks'):
        out['ignored'], out['masks'] = attempt(lambda: masks_of(dataset))
    if question.get('metric'):
        out['scores'], out['evaluation'] = attempt(lambda: evaluate(dataset, question['metric']))
    return out


serve(answer)
