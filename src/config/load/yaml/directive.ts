import { shown } from '../place.ts'
import { Char, isBlank, isBreak, isDigit, isSpaceOrEnd } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { takeHandle, takeUri, takeWord } from './properties.ts'
import type { Token } from './token.ts'

/** Reads a line that begins with `%`. Unlike the specification, libyaml knows no other directives than these two. */
export function scanDirective(cursor: Cursor): Token {
  const start = cursor.at
  cursor.at++
  const name = takeWord(cursor)
  if (name === '') throw cursor.error('a directive has no name', cursor.at, HINT)
  if (!isSpaceOrEnd(cursor.unit())) throw cursor.error('the name of a directive holds letters only', cursor.at, HINT)
  if (name !== 'YAML' && name !== 'TAG') throw cursor.error(`no directive %${shown(name)} is known`, cursor.at, HINT)
  const token = name === 'YAML' ? scanVersion(cursor, start) : scanTagDirective(cursor, start)
  cursor.skipBlanks()
  if (cursor.unit() === Char.hash) cursor.skipToBreak()
  if (!cursor.atEnd && !isBreak(cursor.unit())) throw cursor.error('only a comment can follow a directive')
  if (!cursor.atEnd) cursor.takeBreak()
  return token
}

const HINT = 'only %YAML and %TAG are directives; quote a text that begins with %'

/** Digits of a version number that libyaml reads. */
const MAX_VERSION_DIGITS = 9

function scanVersion(cursor: Cursor, start: number): Token {
  cursor.skipBlanks()
  const major = takeNumber(cursor)
  if (cursor.unit() !== Char.dot) throw cursor.error('a version is written like 1.1')
  cursor.at++
  const minor = takeNumber(cursor)
  return { kind: 'yaml-directive', major, minor, start, end: cursor.at }
}

function takeNumber(cursor: Cursor): number {
  const start = cursor.at
  while (isDigit(cursor.unit())) {
    if (cursor.at - start === MAX_VERSION_DIGITS) throw cursor.error('a version number is too long')
    cursor.at++
  }
  if (cursor.at === start) throw cursor.error('a version is written like 1.1')
  return Number(cursor.text.slice(start, cursor.at))
}

function scanTagDirective(cursor: Cursor, start: number): Token {
  cursor.skipBlanks()
  const handle = takeHandle(cursor)
  if (!handle.endsWith('!')) throw cursor.error('the handle of a %TAG directive ends with !')
  if (!isBlank(cursor.unit())) throw cursor.error('a tag handle has no space behind it')
  cursor.skipBlanks()
  const prefix = takeUri(cursor, true)
  if (!isSpaceOrEnd(cursor.unit())) throw cursor.error('the prefix of a %TAG directive has no space behind it')
  return { kind: 'tag-directive', handle, prefix, start, end: cursor.at }
}
