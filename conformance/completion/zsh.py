"""Types words and a tab into a real zsh, and prints the command line that comes of each: `zsh.py SCRIPT WORDS...`."""
import os
import pty
import re
import select
import sys

MARK = re.compile(r'\[\[(.*?)\]\]DONE', re.S)


def read(until=None):
    """What zsh writes until a pattern, or until it is quiet."""
    out = ''
    while select.select([screen], [], [], 20 if until else 0.7)[0]:
        out += os.read(screen, 65536).decode(errors='replace')
        found = until and until.search(out)
        if found:
            return found.group(1)
    return out


script, *questions = sys.argv[1:]
pid, screen = pty.fork()
if pid == 0:
    os.environ['TERM'] = 'dumb'
    os.execvp('zsh', ['zsh', '-f', '-i'])
show = '''mmdet-config() { print -r -- "[""[$*]""]DONE" }'''
os.write(screen, f'autoload -Uz compinit; compinit -u -D; source {script}; {show}\n'.encode())
read()
for words in questions:
    os.write(screen, f'mmdet-config {words}\t'.encode())
    read()
    os.write(screen, b'\n')
    print(read(MARK))
