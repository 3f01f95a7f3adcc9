# Imports TensorFlow as the person does, computes a little, and uses tf.keras: three stages, each told when it begins and
# when it ends, so that the one in which the process dies is known.
_OWN = ('<string>', '<frozen importlib')
_MOST_FRAMES = 60
_MOST_ERRORS = 20


def leave_no_trace():
    # Keras writes its settings where it finds none, and CUDA what it compiles. Where there are none yet, they get a place
    # that cannot be made; where there are some, nothing is changed.
    home = os.environ.get('KERAS_HOME') or os.path.join(os.path.expanduser('~'), '.keras')
    if not os.path.exists(os.path.join(home, 'keras.json')):
        os.environ['KERAS_HOME'] = os.path.join(sys.executable or os.devnull, 'keras')
    cache = os.path.join(os.environ.get('APPDATA', ''), 'NVIDIA') if os.name == 'nt' else os.path.expanduser('~/.nv')
    if not os.path.exists(os.environ.get('CUDA_CACHE_PATH') or os.path.join(cache, 'ComputeCache')):
        os.environ.setdefault('CUDA_CACHE_DISABLE', '1')


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
    return {'type': name, 'message': message, 'frames': frames(traceback, error)}


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


def load():
    import tensorflow
    return '%s' % (getattr(tensorflow, '__version__', ''),)


def value_of(tensor):
    import tensorflow
    if getattr(tensorflow, 'executing_eagerly', lambda: False)():
        return float(tensor)
    v1 = getattr(getattr(tensorflow, 'compat', None), 'v1', tensorflow)
    with v1.Session() as session:
        session.run(v1.global_variables_initializer())
        return float(session.run(tensor))


def expect(wanted, value):
    if abs(value - wanted) > 0.001:
        raise ArithmeticError('the result is %r instead of %r' % (value, wanted))
    return '%s' % value


def compute():
    import tensorflow
    square = tensorflow.constant([[1.0, 2.0], [3.0, 4.0]])
    return expect(54.0, value_of(tensorflow.reduce_sum(tensorflow.matmul(square, square))))


def use_keras():
    import tensorflow
    layer = tensorflow.keras.layers.Dense(1, kernel_initializer='ones')
    return expect(3.0, value_of(layer(tensorflow.constant([[1.0, 2.0]]))[0][0]))


def tell_modules():
    found = {}
    for name in ('tensorflow', 'keras', 'numpy', 'google.protobuf', 'h5py', 'ml_dtypes', 'jax', 'torch'):
        module = sys.modules.get(name)
        for attribute in ('__file__', '__version__'):
            try:
                found['%s.%s' % (name, attribute)] = '%s' % (getattr(module, attribute),)
            except Exception:
                pass
    say({'facts': found})


who()
leave_no_trace()
sound = stage('import', load)
if sound and 'no_further' not in globals():
    sound = stage('computation', compute)
    sound = stage('keras', use_keras) and sound
    if 'ask_devices' in globals():
        sound = stage('devices', ask_devices) and sound
tell_modules()
sys.exit(0 if sound else 1)
