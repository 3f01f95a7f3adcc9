# Loads TensorFlow's native modules alone: the packages above them are empty stand-ins, so that no Python code of TensorFlow
# runs. What fails here is native; what fails only in the whole import is not.
_MODULES = (('tensorflow.python.platform', '_pywrap_cpu_feature_guard'), ('tensorflow.python', '_pywrap_tensorflow_internal'))


def folder_of(package):
    try:
        from importlib.util import find_spec
    except ImportError:
        import imp
        return imp.find_module(package)[1]
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or []) if spec else []
    return places[0] if places else ''


def native_modules():
    for package in ('tensorflow', 'tensorflow_core'):
        root = folder_of(package)
        for parent, name in _MODULES:
            folder = os.path.join(root, *parent.split('.')[1:])
            names = os.listdir(folder) if root and os.path.isdir(folder) else []
            for file in sorted(each for each in names if each.split('.')[0] == name and each.endswith(('.so', '.pyd'))):
                yield root, parent, name, os.path.join(folder, file)
                break


def ask_windows(file):
    # As CPython asks it: the error number is the only part of the answer that is the same in every language.
    import ctypes
    kernel = ctypes.WinDLL('kernel32', use_last_error=True)
    kernel.LoadLibraryExW.argtypes = [ctypes.c_wchar_p, ctypes.c_void_p, ctypes.c_ulong]
    kernel.LoadLibraryExW.restype = ctypes.c_void_p
    flags = 0x1100 if sys.version_info >= (3, 8) else 0x8
    handle = kernel.LoadLibraryExW(file, None, flags)
    say({'loader': file, 'number': '%d' % (0 if handle else ctypes.get_last_error())})
    return handle


def load_file(file):
    if os.name == 'nt':
        return ask_windows(file)
    import ctypes
    return ctypes.CDLL(file)


def stand_in(root, package):
    kind = type(sys)
    parts = package.split('.')
    for depth in range(len(parts)):
        name = '.'.join(parts[:depth + 1])
        if name not in sys.modules:
            module = kind(name)
            module.__path__ = [os.path.join(root, *parts[1:depth + 1])]
            sys.modules[name] = module


def load_natives():
    loaded = []
    for root, parent, name, file in native_modules():
        if os.name == 'nt':
            ask_windows(file)
        stand_in(root, parent)
        __import__('%s.%s' % (parent, name))
        loaded.append(name)
    if '_pywrap_tensorflow_internal' not in loaded:
        raise ImportError('TensorFlow has no native module for this Python here')
    return ', '.join(loaded)


who()
if 'file' in _given:
    stage('file', lambda: '%s' % load_file(_given['file']))
sound = stage('native', load_natives)
tell_loaded()
sys.exit(0 if sound else 1)
