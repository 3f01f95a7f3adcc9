# What importing TensorFlow would leave in the home folder.


def leave_no_trace():
    # Keras writes its settings where it finds none, and CUDA what it compiles. Where there are none yet, they get a place
    # that cannot be made; where there are some, nothing is changed.
    home = os.environ.get('KERAS_HOME') or os.path.join(os.path.expanduser('~'), '.keras')
    if not os.path.exists(os.path.join(home, 'keras.json')):
        os.environ['KERAS_HOME'] = os.path.join(sys.executable or os.devnull, 'keras')
    cache = os.path.join(os.environ.get('APPDATA', ''), 'NVIDIA') if os.name == 'nt' else os.path.expanduser('~/.nv')
    if not os.path.exists(os.environ.get('CUDA_CACHE_PATH') or os.path.join(cache, 'ComputeCache')):
        os.environ.setdefault('CUDA_CACHE_DISABLE', '1')
