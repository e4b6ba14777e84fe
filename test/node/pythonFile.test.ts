import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePython, encodePython } from '../../src/node/pythonFile.ts'
import { caught } from '../support/caught.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('decodePython', () => {
  test.each<[string, string, string]>([
    ['no comment', 'a = 1\n', 'utf-8'],
    ['emacs', '# -*- coding: latin-1 -*-\n', 'latin-1'],
    ['vim', '# vim: set fileencoding=iso-8859-1 :\n', 'latin-1'],
    ['second line', '#!/usr/bin/env python\r\n# coding: ascii\r\n', 'ascii'],
    ['second line behind a blank one', ' \n# coding: US-ASCII\n', 'ascii'],
    ['second line behind a statement is none', 'a = 1\n# coding: latin-1\n', 'utf-8'],
    ['third line is none', '#\n#\n# coding: latin-1\n', 'utf-8'],
    ['a text is none', 's = "# coding: latin-1"\n', 'utf-8'],
    ['a byte order mark', '\xef\xbb\xbf# coding: UTF-8\n', 'utf-8'],
  ])('%s', (_, source, encoding) => {
    expect(decodePython(bytes(source), 'a.py').encoding).toBe(encoding)
  })

  test.each<[string, string, string]>([
    ['another encoding', '# coding: gbk\n', 'declares the encoding gbk'],
    ['a name that every object has', '# coding: constructor\n', 'declares the encoding constructor'],
    [
      'a byte order mark of UTF-8 and another encoding',
      '\xef\xbb\xbf# coding: latin-1\n',
      'declares the encoding latin-1 behind',
    ],
  ])('%s is refused', (_, source, message) => {
    const error = caught(() => decodePython(bytes(source), 'a.py'))
    expect(error.code).toBe('file-read')
    expect(error.message).toContain(message)
  })

  test.each<[string, number[], number]>([
    ['a byte of Latin-1', [97, 0xe9, 97], 1],
    ['a cut character', [97, 0xe2, 0x82], 1],
    ['a continuation alone', [0x80], 0],
    ['a surrogate', [97, 98, 0xed, 0xa0, 0x80], 2],
    ['behind long text', [...new Array(5000).fill(97), 0xff], 5000],
  ])('bytes that are no UTF-8 are refused at their offset: %s', (_, source, offset) => {
    const error = caught(() => decodePython(Uint8Array.from(source), 'a.py'))
    expect(error.problems[0]).toMatchObject({ code: 'file-read', offset })
  })

  test('a byte beyond ASCII is refused where ASCII is declared', () => {
    const error = caught(() => decodePython(bytes('# coding: ascii\né'), 'a.py'))
    expect(error.problems[0]).toMatchObject({ code: 'file-read', offset: 16 })
  })

  test('what is decoded is encoded as it was', () => {
    const head = fc.constantFrom('', '\xef\xbb\xbf', '# coding: latin-1\n', '# coding: ascii\n')
    fc.assert(
      fc.property(head, fc.uint8Array({ max: 0x7f }), fc.string({ unit: 'grapheme' }), (start, ascii, text) => {
        const rest = start.includes('coding') ? Buffer.from(ascii) : Buffer.from(text)
        const source = Buffer.concat([bytes(start), rest])
        expect(Buffer.from(encodePython(decodePython(source, 'a.py')))).toEqual(source)
      }),
    )
  })
})
