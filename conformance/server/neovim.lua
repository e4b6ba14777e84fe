-- Opens a config in Neovim with our server, edits it, and writes down what Neovim then knows.
local node, bin, folder, out = vim.env.NODE, vim.env.BIN, vim.env.FOLDER, vim.env.OUT
local id = vim.lsp.start_client({ cmd = { node, bin, 'lsp' }, root_dir = folder })
vim.cmd('edit ' .. folder .. '/configs/a.py')
vim.lsp.buf_attach_client(0, id)
local client = vim.lsp.get_client_by_id(id)
vim.wait(20000, function() return client.initialized end)

local function ask(method, line, character)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  return (answers[id] or {}).result
end

local function messages()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(found, one.message) end
  return found
end

local known = {}
known.definition = ask('textDocument/definition', 1, 28)
known.hover = ask('textDocument/hover', 1, 28)
-- `depth` becomes `dpeth`.
vim.api.nvim_buf_set_text(0, 1, 27, 1, 32, { 'dpeth' })
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end)
known.problems = messages()
vim.api.nvim_buf_set_text(0, 1, 27, 1, 32, { 'depth' })
vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end)
known.mended = messages()
known.completion = ask('textDocument/completion', 1, 27)
local file = io.open(out, 'w')
file:write(vim.fn.json_encode(known))
file:close()
client.stop()
vim.cmd('qa!')
