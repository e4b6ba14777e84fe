// `rolldown -c` prints a table of its files to standard output, where the results of `npm run generate` go.
import { build } from 'rolldown'
import { loadConfig } from 'rolldown/config'

await build(await loadConfig('rolldown.config.ts'))
