# Loads the person's model as a person would.


def load():
    import tensorflow
    return '%s' % (getattr(tensorflow, '__version__', ''),)


def load_keras(path):
    import tensorflow
    return type(tensorflow.keras.models.load_model(path)).__name__


def load_plain(path):
    import tensorflow
    return type(tensorflow.saved_model.load(path)).__name__


def load_graph(path):
    import tensorflow
    v1 = getattr(getattr(tensorflow, 'compat', None), 'v1', tensorflow)
    definition = v1.GraphDef()
    with open(path, 'rb') as file:
        definition.ParseFromString(file.read())
    with tensorflow.Graph().as_default():
        v1.import_graph_def(definition)
    return ''


def load_lite(path):
    import tensorflow
    tensorflow.lite.Interpreter(model_path=path).allocate_tensors()
    return ''


def load_weights(path):
    import tensorflow
    reader = tensorflow.train.load_checkpoint(path)
    return '%d' % (len(reader.get_variable_to_shape_map()),)


_WAYS = {'keras': load_keras, 'saved_model': load_plain, 'graph': load_graph, 'lite': load_lite, 'weights': load_weights}

who()
leave_no_trace()
sound = stage('import', load)
if sound:
    sound = stage('model', lambda: _WAYS[_given['way']](_given['model']))
    if not sound and 'plain' in _given:
        stage('model_plain', lambda: load_plain(_given['model']))
sys.exit(0 if sound else 1)
