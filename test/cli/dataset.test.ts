import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { annotation, CONFIG, goodCoco } from '../dataset/files.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A folder with these files: texts and bytes as they are, all else as JSON. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    const isText = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(folder, name), isText ? content : JSON.stringify(content))
  }
  return folder
}

async function rulesOf(folder: string, ...argv: string[]): Promise<string[]> {
  const { stdout } = await runInFolder(folder, 'dataset', ...argv, '--json')
  const { files } = JSON.parse(stdout) as { files: { problems: { severity: string; rule: string; path: string }[] }[] }
  return files.flatMap(({ problems }) => problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`))
}

test('one problem for many mistakes, with its number and ten places', async () => {
  const coco = goodCoco()
  for (let id = 10; id < 40; id++) coco.annotations.push({ ...annotation(id, 2, 1), bbox: [0, 0, 0, 9] })
  const folder = folderOf({ 'a.json': coco })
  const { stdout } = await runInFolder(folder, 'dataset', 'a.json', '--json')
  const [file] = JSON.parse(stdout).files
  const box = file.problems.find(({ rule }: { rule: string }) => rule === 'dataset-box')
  expect(box).toMatchObject({ path: 'annotations[3].bbox', count: 30, place: null })
  expect(box.examples).toEqual(Array.from({ length: 10 }, (_, at) => `annotations[${at + 3}].bbox`))
  expect(file.counts).toMatchObject({ images: 3, annotatedImages: 2, annotations: 33, boxes: 3 })
  expect((await runInFolder(folder, 'dataset', 'a.json')).stdout).toContain('annotations[12].bbox, … (30 in all)')
})

// Python and the terminal count characters, editors UTF-16 units.
test('broken JSON has its line and column, however long the line', async () => {
  const long = ' '.repeat(300_000)
  const folder = folderOf({ 'a.json': `{\n"images": [\n{"id": 1},${long}{"ä😀": tru}\n]}` })
  const { stdout } = await runInFolder(folder, 'dataset', 'a.json', '--json')
  const [{ problems }] = JSON.parse(stdout).files
  expect(problems[0]).toMatchObject({ rule: 'json-syntax', place: { file: 'a.json', line: 3, column: 300_019 } })
  expect(problems[0].message).toContain('JSONDecodeError: Expecting value: line 3 column 300018')
  expect((await runInFolder(folder, 'dataset', 'a.json')).stdout).toContain('a.json:3:300018 - error')
})

test.each([
  ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:ab\n', 'JSONDecodeError', 1, 'git lfs pull'],
  ['UTF-16', Buffer.from('\ufeff{"images": []}', 'utf16le'), 'UnicodeDecodeError', 1, 'UTF-8 without'],
  ['Latin-1', Buffer.from('{"images": [],\n"a": "ä€é"}', 'latin1'), 'UnicodeDecodeError', 2, 'UTF-8 without'],
])('%s in place of JSON', async (_, content, error, line, help) => {
  const { stdout } = await runInFolder(folderOf({ 'a.json': content }), 'dataset', 'a.json', '--json')
  const [problem] = JSON.parse(stdout).files[0].problems
  expect(problem).toMatchObject({ rule: 'json-syntax', place: { line } })
  expect(problem.message).toContain(`mmdet fails with ${error}: `)
  expect(problem.help).toContain(help)
})

describe('a config', () => {
  const VAL = "\nval_dataloader = dict(dataset=dict(dataset, ann_file='b.json', test_mode=True))\n"

  test.each([
    ['val', 'error', "label 1 is 'dog' in a.json, and b.json has no category for it", 'IndexError'],
    ['train', 'warning', "label 1 is 'dog' in a.json, and b.json has no category for it", 'counts as missed'],
  ])('labels that the file of %s does not have', async (role, severity, message, effect) => {
    const few = { ...goodCoco(), categories: [{ id: 1, name: 'cat' }] }
    const [train, val] = role === 'val' ? ['a', 'b'] : ['b', 'a']
    const config = CONFIG.replace("'a.json'", `'${train}.json'`) + VAL.replace('b.json', `${val}.json`)
    const folder = folderOf({ 'a.json': goodCoco(), 'b.json': few, 'c.py': config })
    const { stdout } = await runInFolder(folder, 'dataset', '.', '--config', 'c.py', '--json')
    const files = JSON.parse(stdout).files as { problems: { rule: string; severity: string; message: string }[] }[]
    const own = files.flatMap(({ problems }) => problems).filter(({ rule }) => rule === 'dataset-label-order')
    expect(own).toMatchObject([{ severity }])
    expect(own[0]?.message).toContain(message)
    expect(own[0]?.message).toContain(effect)
  })

  test.each([
    ['format_only=True', 'note'],
    ['format_only=False', 'error'],
  ])('%s: a file to be tested on without annotations', async (metric, severity) => {
    const { annotations: _, ...images } = goodCoco()
    const config = `
dataset = dict(type='CocoDataset', ann_file='t.json', data_prefix=dict(img='img/'), test_mode=True, pipeline=[])
test_dataloader = dict(dataset=dataset)
test_evaluator = dict(type='CocoMetric', ann_file='t.json', metric='bbox', ${metric})
`
    const rules = await rulesOf(folderOf({ 't.json': images, 'c.py': config }), '.', '--config', 'c.py')
    expect(rules).toContain(`${severity} dataset-missing-key annotations`)
  })

  test('evaluator and loader, images in common, labels in two orders', async () => {
    const b = { ...goodCoco(), categories: goodCoco().categories.toReversed() }
    b.images.push({ id: 9, file_name: '9.jpg', width: 100, height: 80 })
    const folder = folderOf({ 'a.json': goodCoco(), 'b.json': b, 'c.py': CONFIG + VAL })
    const rules = await rulesOf(folder, '.', '--config', 'c.py')
    expect(rules).toContain('error dataset-ann-file val_evaluator.ann_file')
    expect(rules).toContain('warning dataset-shared-images val_dataloader.dataset.ann_file')
    expect(rules).toContain('error dataset-label-order val_dataloader.dataset.ann_file')
  })

  test('an evaluator with more images, or the same; a file that is not there; no img', async () => {
    const more = goodCoco()
    more.images.push({ id: 9, file_name: '9.jpg', width: 100, height: 80 })
    const config = `${CONFIG}${VAL}`
    const rules = (files: object, text: string) =>
      rulesOf(folderOf({ ...files, 'c.py': text }), '.', '--config', 'c.py')
    expect(await rules({ 'a.json': more, 'b.json': goodCoco() }, config)).toContain(
      'warning dataset-ann-file val_evaluator.ann_file',
    )
    expect(await rules({ 'a.json': goodCoco(), 'b.json': goodCoco() }, config)).toContain(
      'note dataset-ann-file val_evaluator.ann_file',
    )
    const missing = await rules({ 'a.json': goodCoco() }, config.replace("dict(img='img/')", "dict(img_path='img/')"))
    expect(missing).toContain('error file-not-found ')
    expect(missing).toContain('error dataset-missing-key train_dataloader.dataset.data_prefix')
    expect(await rulesOf(folderOf({ 'a.json': goodCoco(), 'c.py': config }), 'a.json', '--config', 'c.py')).toContain(
      'note dataset-not-checked ',
    )
  })

  test('data_root is that of the folder that is given, or above it', async () => {
    const config = CONFIG.replace("type='CocoDataset',", "type='CocoDataset', data_root='data/coco/',")
    const text = config.replace("dict(type='CocoMetric', ann_file='a.json', metric='bbox')", 'None')
    const folder = folderOf({ 'data/coco/a.json': goodCoco(), 'c.py': text, 'other.json': goodCoco() })
    for (const root of ['.', 'data/coco']) {
      const problems = ['note dataset-empty-image images[2]', 'note dataset-not-checked ']
      expect(await rulesOf(folder, root, '--config', 'c.py')).toEqual(problems)
    }
    const { stdout } = await runInFolder(folder, 'dataset', 'other.json', '--config', 'c.py')
    expect(stdout).toContain('other.json (train)')
    expect(stdout).toContain('2 images after the filter, 3 boxes')
  })

  test('a folder in place of a file', async () => {
    const folder = folderOf({ 'a.json/x.txt': '', 'c.py': CONFIG })
    const { code, stderr } = await runInFolder(folder, 'dataset', '.', '--config', 'c.py')
    expect([code, stderr]).toEqual([2, expect.stringContaining('a.json: it is a directory')])
  })

  test('datasets whose files are not read are told', async () => {
    const text = "train_dataloader = dict(dataset=dict(type='OpenImagesDataset', ann_file='a.csv'))\n"
    const rules = await rulesOf(folderOf({ 'c.py': text }), '.', '--config', 'c.py')
    expect(rules).toEqual(['note dataset-not-checked train_dataloader.dataset'])
  })
})

describe('a folder', () => {
  test('other JSON files are passed over, nothing is an error', async () => {
    const folder = folderOf({ 'd/annotations/a.json': goodCoco(), 'd/x.json': [], 'empty/x.txt': '' })
    expect(await rulesOf(folder, 'd')).toEqual(['note dataset-empty-image images[2]', 'note dataset-not-checked '])
    const { code, stderr } = await runInFolder(folder, 'dataset', 'empty')
    expect([code, stderr]).toEqual([2, expect.stringContaining('YOLO, are converted first')])
  })

  test('VOC', async () => {
    const xml = (name: string) =>
      `<annotation><size><width>50</width><height>40</height></size><object><name>${name}</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>9.5</xmax><ymax>9</ymax></bndbox></object></annotation>`
    const folder = folderOf({
      'VOC/Annotations/1.xml': xml('cat &amp; dog'),
      'VOC/ImageSets/Main/train.txt': '1\n2\n',
      'c.py':
        "train_dataloader = dict(dataset=dict(type='VOCDataset', ann_file='VOC/ImageSets/Main/train.txt', data_prefix=dict(sub_data_root='VOC/')))\n",
    })
    expect((await runInFolder(folder, 'dataset', 'VOC')).stdout).toContain('cat & dog  1 in 1 image')
    expect(await rulesOf(folder, '.', '--config', 'c.py')).toEqual([
      'error file-not-found VOC/Annotations/2.xml',
      'warning dataset-class-unused train_dataloader.dataset.metainfo.classes',
    ])
  })

  test('VOC below the folder, as VOCdevkit holds it: paths are those from the working folder', async () => {
    const files = {
      'VOC2007/Annotations/x': '',
      'VOC2007/ImageSets/Main/train.txt': '1\n',
      'VOC2007/ImageSets/Main/val.txt': '2\n',
    }
    const twice = Object.entries(files).flatMap(([name, text]) => [
      [`devkit/${name}`, text],
      [`devkit/${name.replace('2007', '2012')}`, text],
    ])
    const folder = folderOf({ ...Object.fromEntries(twice), 'devkit/readme.txt': '' })
    const { stdout } = await runInFolder(folder, 'dataset', 'devkit', '--json')
    const { files: found } = JSON.parse(stdout) as { files: { file: string; problems: { path: string }[] }[] }
    expect(found.map(({ file, problems }) => [file, ...problems.map(({ path }) => path)])).toEqual([
      ['devkit/VOC2007/ImageSets/Main/train.txt', 'devkit/VOC2007/Annotations/1.xml'],
      ['devkit/VOC2012/ImageSets/Main/train.txt', 'devkit/VOC2012/Annotations/1.xml'],
      ['devkit/VOC2007/ImageSets/Main/val.txt', 'devkit/VOC2007/Annotations/2.xml'],
      ['devkit/VOC2012/ImageSets/Main/val.txt', 'devkit/VOC2012/Annotations/2.xml'],
    ])
  })

  test('a file of YOLO is told to be converted, a name that is near is proposed', async () => {
    const folder = folderOf({ 'labels/1.txt': '0 0.5 0.5 0.1 0.1\n', 'train.json': goodCoco() })
    const outputOf = async (...args: string[]) => {
      const { stdout, stderr } = await runInFolder(folder, 'dataset', ...args)
      return stdout + stderr
    }
    expect(await outputOf('labels/1.txt')).toContain('YOLO, are converted first')
    expect(await outputOf('trian.json')).toContain('did you mean train.json?')
    expect(await outputOf('train.json', '--images', 'label')).toContain('did you mean labels?')
  })

  test('VOC of Windows, with files that are cut, boxes that are none, a line that is empty', async () => {
    const object = (box: string) => `<annotation><object><name>a</name>${box}</object></annotation>`
    const box = (right: string) => `<bndbox><xmin>5</xmin><ymin>1</ymin><xmax>${right}</xmax><ymax>9</ymax></bndbox>`
    const folder = folderOf({
      'VOC/Annotations/good.xml': `<?xml version="1.0"?>\n<!-- <a> -->\n${object(box(' 9 '))}\n`,
      'VOC/Annotations/cut.xml': object(box('9')).slice(0, -9),
      'VOC/Annotations/none.xml': object(''),
      'VOC/Annotations/text.xml': object(box('wide')),
      'VOC/Annotations/swapped.xml': object(box('4')),
      'VOC/ImageSets/Main/train.txt': 'good\r\ncut\r\n\r\nnone\r\ntext\r\nswapped\r\n',
    })
    const { stdout } = await runInFolder(folder, 'dataset', 'VOC', '--json')
    const { problems } = JSON.parse(stdout).files[0] as { problems: { rule: string; examples: string[] }[] }
    const names = problems.map(({ rule, examples }) => [rule, ...examples.map((path) => path.split('/').at(-1))])
    expect(names).toEqual([
      ['file-not-found', '.xml'],
      ['dataset-format', 'cut.xml'],
      ['dataset-wrong-kind', 'none.xml', 'text.xml'],
      ['dataset-box', 'swapped.xml'],
    ])
  })

  test('Cityscapes as it is published is told how to convert', async () => {
    const folder = folderOf({ 'gtFine/train/a/x_polygons.json': {} })
    expect((await runInFolder(folder, 'dataset', '.')).stderr).toContain('cityscapes.py')
  })
})

test('panoptic and LVIS are recognised', async () => {
  const { images, categories } = goodCoco()
  const segments = [
    { id: 5, category_id: 1, area: 9, bbox: [0, 0, 3, 3], iscrowd: 0 },
    { id: 6, category_id: 1 },
    { id: 7, category_id: 1, bbox: [0, 0, 3, 3] },
  ]
  const folder = folderOf({
    'p.json': { images, categories, annotations: [{ image_id: 1, file_name: 'x.png', segments_info: segments }] },
    'l.json': {
      ...goodCoco(),
      images: images.map((one) => ({ ...one, neg_category_ids: [], coco_url: 'http://images.cocodataset.org/a.jpg' })),
    },
  })
  expect((await runInFolder(folder, 'dataset', 'p.json')).stdout).toMatch(
    /form +panoptic segmentation\n.*\n +annotations 3/,
  )
  const rules = await rulesOf(folder, 'p.json')
  expect(rules).toContain('error dataset-missing-key annotations[0].segments_info[1].bbox')
  expect(rules).toContain('error dataset-missing-key annotations[0].segments_info[2].area')
  expect((await runInFolder(folder, 'dataset', 'l.json')).stdout).toMatch(/form +LVIS/)
})

describe('--fix', () => {
  test('writes what is safe and leaves every other byte', async () => {
    const text = `{"images":[{"id": "1","file_name":"a\\"}.jpg" , "width":100,"height":80,"x":{"id":"7"}}],
      "annotations": [ {"image_id":"1", "category_id": 1.0, "bbox":[1,2,3,4.50]} ,{"id":2,"image_id":"1","category_id":1,"iscrowd":1,"area":1e1}, {}],
      "categories":[{"id":1,"name":"\\u00e9"}],"info":{"id":"3"}}\n`
    const folder = folderOf({ 'a.json': text })
    const { code, stdout } = await runInFolder(folder, 'dataset', 'a.json', '--fix', 'b.json')
    expect(code).toBe(1)
    expect(stdout).toContain('b.json: wrote iscrowd 2 times and area 1 times, made 3 ids numbers')
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(
      text
        .replace('"id": "1"', '"id": 1')
        .replaceAll('"image_id":"1"', '"image_id":1')
        .replace('4.50]}', '4.50], "iscrowd": 0, "area": 13.5}')
        .replace('{}]', '{"iscrowd": 0}]'),
    )
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(text)
    expect((await runInFolder(folder, 'dataset', 'a.json', '--fix', 'b.json')).code).toBe(2)
    expect((await runInFolder(folder, 'dataset', 'a.json', '--fix', 'b.json', '--force', '--json')).stdout).toContain(
      '"fixes"',
    )
  })

  test('ids stay texts where a number is there, too', async () => {
    const coco = { ...goodCoco(), images: [{ id: 1 }, { id: '1' }] }
    const folder = folderOf({ 'a.json': coco })
    await runInFolder(folder, 'dataset', 'a.json', '--fix', 'b.json')
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(coco)))
  })
})

test('--svg escapes what a file says', async () => {
  const coco = {
    ...goodCoco(),
    categories: [
      { id: 1, name: '<script>"&\u001b' },
      { id: 2, name: 'x'.repeat(10_000) },
    ],
  }
  const folder = folderOf({ 'a.json': coco })
  await runInFolder(folder, 'dataset', 'a.json', '--svg', 'a.svg')
  const svg = readFileSync(join(folder, 'a.svg'), 'utf8')
  expect(svg).toContain('&#60;script&#62;&#34;&#38;\\x1b')
  expect(svg).not.toContain('<script')
  expect(svg.length).toBeLessThan(5000)
})

/** The headers of images: JPEG with an EXIF orientation, PNG with and without its chunk for it. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

function jpeg(width: number, height: number, orientation: number): Buffer {
  const tiff = exif(orientation)
  const app = Buffer.concat([Buffer.from([0xff, 0xe1, 0, tiff.length + 8]), Buffer.from('Exif\0\0'), tiff])
  const frame = Buffer.from('ffc000110800000000030122000211010311010000', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from('ffd8', 'hex'), app, frame, Buffer.alloc(16)])
}

function png(width: number, height: number, orientation?: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const turn = orientation === undefined ? Buffer.alloc(0) : chunk('eXIf', exif(orientation))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    turn,
    chunk('IDAT', Buffer.alloc(8)),
  ])
}

test('images that are missing, of another size, turned by EXIF, broken', async () => {
  const names = ['good.jpg', 'good.png', 'none.jpg', 'other.png', 'turned.jpg', 'turned.png', 'half.jpg', 'broken.jpg']
  const images = names.map((file_name, at) => ({ id: at + 1, file_name, width: 100, height: 80 }))
  const folder = folderOf({
    'a.json': { ...goodCoco(), images },
    'img/good.jpg': jpeg(80, 100, 6),
    'img/good.png': png(100, 80),
    'img/other.png': png(99, 80),
    'img/turned.jpg': jpeg(100, 80, 8),
    'img/turned.png': png(100, 80, 6),
    'img/half.jpg': jpeg(100, 80, 3),
    'img/broken.jpg': 'not an image',
  })
  const rules = await rulesOf(folder, 'a.json', '--images', 'img')
  expect(rules.filter((rule) => rule.includes('dataset-image'))).toEqual([
    'error dataset-image-missing images[2]',
    'error dataset-image-size images[3]',
    'error dataset-image-size images[4]',
    'warning dataset-image-missing images[7]',
  ])
  expect((await runInFolder(folder, 'dataset', 'a.json', '--images', 'img')).stdout).toContain('2 images are turned')
})

test('an image that is missing is told by its path, an empty file has no header', async () => {
  const names = ['sub\\none.jpg', 'empty.jpg']
  const images = names.map((file_name, at) => ({ id: at + 1, file_name, width: 100, height: 80 }))
  const folder = folderOf({ 'a.json': { ...goodCoco(), images }, 'img/empty.jpg': '' })
  const { stdout } = await runInFolder(folder, 'dataset', 'a.json', '--images', 'img', '--json')
  const { problems } = JSON.parse(stdout).files[0] as { problems: { rule: string; message: string; help: string }[] }
  const own = problems.filter(({ rule }) => rule.startsWith('dataset-image'))
  expect(own.map(({ rule }) => rule)).toEqual(['dataset-image-missing', 'dataset-image-missing'])
  expect(own[0]?.message).toContain('1 image file is not there (img/sub\\none.jpg)')
  expect(own[0]?.help).toContain('write /')
  expect(own[1]?.message).toContain('1 image file has no header that could be read (img/empty.jpg)')
})
