import { Config, memoryFileSystem } from 'mmdet-config/browser.js'
import { render } from 'preact'

const app = document.getElementById('app') as HTMLElement
const files = memoryFileSystem({ 'config.py': "model = dict(type='MaskRCNN')\n" })
const config = await Config.fromFile('/config.py', { fileSystem: files })
render(<pre>{config.prettyText()}</pre>, app)
