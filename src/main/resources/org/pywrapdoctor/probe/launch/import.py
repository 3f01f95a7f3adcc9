# Imports TensorFlow as the person does, computes a little, and uses tf.keras.


def import_first(statements):
    # What of this fails is not about TensorFlow; once TensorFlow is there, the order is over.
    done = []
    for statement in statements:
        try:
            exec(compile(statement, '<string>', 'exec'), {})
            done.append(statement)
        except Exception:
            kind, error, traceback = sys.exc_info()
            sys.__excepthook__(kind, error, traceback)
        if 'tensorflow' in sys.modules:
            break
    return '; '.join(done)


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
if 'first' in _given:
    stage('first', lambda: import_first(_given['first'].split(';')))
sound = stage('import', load)
tell_loaded()
if sound and 'no_further' not in globals():
    sound = stage('computation', compute)
    sound = stage('keras', use_keras) and sound
    if 'ask_devices' in globals():
        sound = stage('devices', ask_devices) and sound
tell_modules()
tell_loaded()
sys.exit(0 if sound else 1)
