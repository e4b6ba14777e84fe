import { pythonLanguage } from '@codemirror/lang-python'
import type { Language } from '@codemirror/language'
import { highlightCode } from '@lezer/highlight'
import type { ComponentChild } from 'preact'
import { colours } from './codemirror.ts'

/** Letters of a text that gets colours: parsing a longer one would be felt. */
const MOST = 100_000

/** A text in the colours that the editors have, which bring the styles. */
export function Coloured({ text, language = pythonLanguage }: { text: string; language?: Language }) {
  if (text.length > MOST) return <pre>{text}</pre>
  const pieces: ComponentChild[] = []
  const put = (piece: string, kind: string) => pieces.push(kind === '' ? piece : <span class={kind}>{piece}</span>)
  highlightCode(text, language.parser.parse(text), colours, put, () => pieces.push('\n'))
  return <pre>{pieces}</pre>
}
