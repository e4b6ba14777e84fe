import { type Argument, type Command, Help, type Option } from 'commander'

/** The shells that are completed. */
export type Shell = 'bash' | 'zsh' | 'fish'

/** What may stand behind a command. */
interface Level {
  /** The words that lead here, with spaces between; the program itself is the empty text. */
  readonly path: string
  readonly commands: readonly Command[]
  readonly options: readonly Option[]
  /** Words that an argument may be. */
  readonly choices: readonly string[]
}

/** The script that teaches a shell the commands, their options, and the words that an option takes. */
export function completionScript(shell: Shell, program: Command): string {
  return WRITERS[shell](levelsOf(program, ''))
}

const WRITERS: Readonly<Record<Shell, (levels: readonly Level[]) => string>> = { bash, zsh, fish }

function levelsOf(command: Command, path: string): Level[] {
  const help = new Help()
  const commands = help.visibleCommands(command).filter((each) => each.name() !== 'help')
  const choices = command.registeredArguments.flatMap(({ argChoices }: Argument) => argChoices ?? [])
  const own: Level = { path, commands, options: help.visibleOptions(command), choices }
  return [own, ...commands.flatMap((each) => levelsOf(each, `${path} ${each.name()}`.trim()))]
}

/** Patterns that tell from the words before which command is meant: `path word`. */
function steps(levels: readonly Level[]): string {
  return levels
    .flatMap(({ path, commands }) => commands.map((each) => `${path} ${each.name()}`))
    .map(quoted)
    .join('|')
}

const wordsOf = ({ commands, choices }: Level): string[] => [...commands.map((each) => each.name()), ...choices]
const namesOf = ({ long, short }: Option): string[] => [short, long].filter((name) => name != null)
const takesValue = ({ required, optional }: Option): boolean => required || optional

/** The branches of a `case` over `path:option`, for options that take one of some words. */
function choiceBranches(levels: readonly Level[], offer: (words: string) => string): string[] {
  return levels.flatMap(({ path, options }) =>
    options.filter(takesValue).map((option) => {
      const patterns = namesOf(option).map((name) => quoted(`${path}:${name}`))
      return `    ${patterns.join('|')}) ${offer((option.argChoices ?? []).join(' '))} ;;`
    }),
  )
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function bash(levels: readonly Level[]): string {
  const branches = levels.map((level) => {
    const names = level.options.flatMap(namesOf).join(' ')
    return `    ${quoted(level.path)}) options=${quoted(names)} words=${quoted(wordsOf(level).join(' '))} ;;`
  })
  // Without an answer bash completes the names of files, by `-o default`.
  return `# In ~/.bashrc: eval "$(mmdet-config completion bash)"
_mmdet_config() {
  local current=\${COMP_WORDS[COMP_CWORD]} command='' words='' options='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command $word" in
    ${steps(levels)}) command=\${command:+$command }$word ;;
    esac
  done
  COMPREPLY=()
  case "$command:\${COMP_WORDS[COMP_CWORD-1]}" in
${choiceBranches(levels, (words) => `COMPREPLY=($(compgen -W ${quoted(words)} -- "$current")); return`).join('\n')}
  esac
  case $command in
${branches.join('\n')}
  esac
  [[ $current == -* ]] && words=$options
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _mmdet_config mmdet-config
`
}

function zsh(levels: readonly Level[]): string {
  const described = (name: string, words: string) => quoted(`${name}:${words}`)
  const branches = levels.map(({ path, commands, options, choices }) => {
    const names = options.flatMap((option) => namesOf(option).map((name) => described(name, option.description)))
    const words = [...commands.map((each) => described(each.name(), each.summary())), ...choices.map(quoted)]
    return `    ${quoted(path)}) options=(${names.join(' ')}) words_here=(${words.join(' ')}) ;;`
  })
  return `#compdef mmdet-config
# In ~/.zshrc, below compinit: source <(mmdet-config completion zsh)
_mmdet_config() {
  local command='' word
  local -a options words_here
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$command $word" in
    ${steps(levels)}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command:\${words[CURRENT-1]}" in
${choiceBranches(levels, (words) => (words === '' ? '_files; return' : `compadd -- ${words}; return`)).join('\n')}
  esac
  case $command in
${branches.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then _describe option options
  elif (( $#words_here )); then _describe command words_here
  else _files
  fi
}
compdef _mmdet_config mmdet-config
`
}

function fish(levels: readonly Level[]): string {
  const lines = levels.flatMap((level) => {
    const at = `complete -c mmdet-config -n ${fishQuoted(`__mmdet_config_at ${fishQuoted(level.path)}`)}`
    const commands = level.commands.map((each) => `${at} -f -a ${each.name()} -d ${fishQuoted(each.summary())}`)
    const choices = level.choices.length === 0 ? [] : [`${at} -f -a ${fishQuoted(level.choices.join(' '))}`]
    return [...commands, ...choices, ...level.options.map((option) => `${at} ${fishOption(option)}`)]
  })
  return `# In ~/.config/fish/config.fish: mmdet-config completion fish | source
function __mmdet_config_at
    set -l command ''
    for word in (commandline -opc)[2..]
        switch "$command $word"
            case ${levels.flatMap(({ path, commands }) => commands.map((each) => fishQuoted(`${path} ${each.name()}`))).join(' ')}
                set command (string trim "$command $word")
        end
    end
    test "$command" = "$argv[1]"
end
complete -c mmdet-config -e
${lines.join('\n')}
`
}

function fishOption(option: Option): string {
  const { long, short, description, argChoices } = option
  const names = [long == null ? '' : `-l ${long.slice(2)}`, short == null ? '' : `-s ${short.slice(1)}`]
  const value = argChoices === undefined ? '-r -F' : `-x -a ${fishQuoted(argChoices.join(' '))}`
  return [...names, takesValue(option) ? value : '', `-d ${fishQuoted(description)}`]
    .filter((part) => part !== '')
    .join(' ')
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
