# How a child process answers. Runs on Python 2.7 and on 3.6 and newer, before anything else; keep it ASCII and free of
# double quotes, since it travels on a command line.
import sys

# The helpers below come from the standard library, never from the folder that is examined.
_front = sys.path[:1] if sys.path[:1] == [''] else []
del sys.path[:len(_front)]
import os

# Answers have a pipe of their own. Whatever is printed, by Python or by native code, goes to standard error.
_answers = os.dup(1)
os.dup2(2, 1)
_nonce = sys.argv[1]
_given = dict(word.split('=', 1) for word in sys.argv[2:])
_folder = [_given['folder']] if 'folder' in _given else []
sys.argv[1:] = []

# A crash is what may be seen here: it leaves no core file in the person's folder and opens no window.
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
except Exception:
    pass
try:
    import msvcrt
    msvcrt.SetErrorMode(0x8003)
except Exception:
    pass

try:
    import faulthandler
    faulthandler.enable()
except Exception:
    pass

# What the person's own program has in front: the working folder, or the folder of the script.
sys.path[:0] = _folder if _front else []
sys.path[:0] = _front if not _folder else []

_LONGEST_TEXT = 8000
_MOST_ITEMS = 1000


def quote(text):
    if not isinstance(text, type(u'')):
        try:
            text = text.decode('utf-8', 'replace')
        except Exception:
            text = u'%s' % (text,)
    if len(text) > _LONGEST_TEXT:
        text = text[:_LONGEST_TEXT // 2] + u' [...] ' + text[-_LONGEST_TEXT // 2:]
    written = []
    for letter in text:
        number = ord(letter)
        if number > 0xffff:
            number -= 0x10000
            written.append('%su%04x%su%04x' % (chr(92), 0xd800 + (number >> 10), chr(92), 0xdc00 + (number & 0x3ff)))
        elif 32 <= number < 127 and number not in (34, 92):
            written.append(chr(number))
        else:
            written.append('%su%04x' % (chr(92), number))
    return chr(34) + ''.join(written) + chr(34)


def json(value):
    if value is True or value is False:
        return 'true' if value else 'false'
    if isinstance(value, dict):
        return '{' + ', '.join(quote(key) + ': ' + json(value[key]) for key in sorted(value)) + '}'
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(json(item) for item in value[:_MOST_ITEMS]) + ']'
    return quote(value)


def say(answer):
    line = ('%s %s%s' % (_nonce, json(answer), chr(10))).encode('ascii')
    while line:
        line = line[os.write(_answers, line):]


def who():
    facts = {
        'executable': sys.executable or '',
        'version': '%d.%d.%d' % tuple(sys.version_info[:3]),
        'build': sys.version,
        'implementation': getattr(getattr(sys, 'implementation', None), 'name', 'pypy' if 'PyPy' in sys.version else 'cpython'),
        'prefix': sys.prefix,
        'base_prefix': getattr(sys, 'base_prefix', getattr(sys, 'real_prefix', sys.prefix)),
        'platform': sys.platform,
        'machine': os.uname()[4] if hasattr(os, 'uname') else '',
        'bits': '64' if sys.maxsize > 2 ** 32 else '32',
        'file_system_encoding': sys.getfilesystemencoding() or '',
        'safe_path': str(bool(getattr(sys.flags, 'safe_path', False))).lower(),
        'user_site': str(not sys.flags.no_user_site).lower(),
        'gil': str(getattr(sys, '_is_gil_enabled', lambda: True)()).lower(),
    }
    try:
        import _imp
        facts['extension_suffix'] = _imp.extension_suffixes()[0]
    except Exception:
        pass
    say({'facts': facts, 'path': list(sys.path)})
