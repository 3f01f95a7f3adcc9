# Tries things in stages, each told when it begins and when it ends, so that the one in which the process dies is known.
_OWN = ('<string>', '<frozen importlib')
_MOST_FRAMES = 60
_MOST_ERRORS = 20


def frames(traceback, error):
    found = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if not code.co_filename.startswith(_OWN):
            found.append('%s:%s %s' % (code.co_filename, traceback.tb_lineno, code.co_name))
        traceback = traceback.tb_next
    if isinstance(error, SyntaxError) and error.filename:
        found.append('%s:%s' % (error.filename, error.lineno))
    if len(found) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        found[half:-half] = ['[%d more]' % (len(found) - _MOST_FRAMES)]
    return found


def describe(error, traceback):
    kind = type(error)
    name = kind.__name__
    if kind.__module__ not in ('builtins', 'exceptions'):
        name = '%s.%s' % (kind.__module__, name)
    try:
        message = type(u'')(error)
    except BaseException:
        try:
            message = str(error)
        except BaseException:
            message = '(its text cannot be made)'
    found = {'type': name, 'message': message, 'frames': frames(traceback, error)}
    path = getattr(error, 'path', None)
    if isinstance(error, ImportError) and path and not str(path).endswith(('.py', '.pyc')):
        found['file'] = path
    return found


def chain(error, traceback):
    found = []
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        found.append((error, traceback))
        cause = getattr(error, '__cause__', None)
        if cause is None and not getattr(error, '__suppress_context__', False):
            cause = getattr(error, '__context__', None)
        error = cause
        traceback = getattr(error, '__traceback__', None)
    found.reverse()
    if len(found) > _MOST_ERRORS:
        half = _MOST_ERRORS // 2
        del found[half:-half]
    return [describe(*pair) for pair in found]


def stage(name, work):
    say({'stage': name, 'event': 'begin'})
    try:
        result = work()
    except BaseException:
        kind, error, traceback = sys.exc_info()
        say({'stage': name, 'event': 'end', 'ok': False, 'errors': chain(error, traceback)})
        sys.__excepthook__(kind, error, traceback)
        return False
    say({'stage': name, 'event': 'end', 'ok': True, 'result': result})
    return True
