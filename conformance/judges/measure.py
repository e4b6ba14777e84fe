"""Runs a command to its end and says what it cost: processor seconds, the most memory that it held, how it ended, its output."""
import os
import resource
import tempfile

from serve import serve

# Beyond these the system ends the command, so that a broken limit does not take the machine along.
PROCESSOR_SECONDS = 30
DATA_BYTES = 3 * 2**30


def answer(question):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            run(question, out, err)
        _, status, used = os.wait4(child, 0)
        return dict(
            code=os.waitstatus_to_exitcode(status),
            seconds=used.ru_utime + used.ru_stime,
            mebibytes=used.ru_maxrss / 1024,
            stdout=beginning(out),
            stderr=beginning(err))


def run(question, out, err):
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (DATA_BYTES, DATA_BYTES))
    os.dup2(os.open(question.get('stdin', os.devnull), os.O_RDONLY), 0)
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    os.chdir(question['cwd'])
    os.execvp(question['command'][0], question['command'])


def beginning(file):
    file.seek(0)
    return file.read(4000).decode('utf-8', 'replace')


serve(answer)
