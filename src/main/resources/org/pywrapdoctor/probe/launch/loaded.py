# The native modules in memory, by path.


def from_maps():
    with open('/proc/self/maps') as maps:
        parts = [line.split(None, 5) for line in maps]
    return [part[5].strip() for part in parts if len(part) == 6 and 'x' in part[1] and part[5].startswith('/')]


def from_dyld():
    # Those of the system itself are hundreds and lie in no file.
    import ctypes
    system = ctypes.CDLL(None)
    system._dyld_get_image_name.restype = ctypes.c_char_p
    paths = [system._dyld_get_image_name(number) for number in range(system._dyld_image_count())]
    return [path for path in paths if not path.startswith((b'/usr/lib/', b'/System/'))]


def from_windows():
    import ctypes
    kernel = ctypes.WinDLL('kernel32')
    kernel.K32EnumProcessModules.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
    kernel.GetModuleFileNameW.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p, ctypes.c_ulong]
    modules = (ctypes.c_void_p * 2048)()
    size = ctypes.c_ulong()
    if not kernel.K32EnumProcessModules(ctypes.c_void_p(-1), modules, ctypes.sizeof(modules), ctypes.byref(size)):
        return []
    name = ctypes.create_unicode_buffer(32768)
    count = min(size.value // ctypes.sizeof(ctypes.c_void_p), len(modules))
    return [name.value for module in modules[:count] if kernel.GetModuleFileNameW(module, name, len(name))]


def tell_loaded():
    try:
        look = from_windows if os.name == 'nt' else from_dyld if sys.platform == 'darwin' else from_maps
        say({'loaded': sorted(set(look()))})
    except Exception:
        pass
