# Asks the CUDA driver and NVML what TensorFlow would ask first, and tells each answer as soon as it has it: one line for
# each thing, its fields separated by tabs, the nonce in front. A call is told before it is made, so that the one that
# hangs is known. Runs on Python 2.7 and on 3.6 and newer; keep it ASCII and free of double quotes, since it travels on a
# command line. Sources: cuda.h (CUDA Driver API), nvml.h (NVML API Reference).
import sys

if sys.path[:1] == ['']:
    del sys.path[0]
import os

_answers = os.dup(1)
os.dup2(2, 1)
_nonce = sys.argv[1]
_TAB, _LINE = chr(9), chr(10)
_MOST_DEVICES = 64


def say(*fields):
    clean = [''.join(c if 32 <= ord(c) < 127 else ' ' for c in '%s' % (field,)) for field in fields]
    line = (_TAB.join([_nonce] + clean) + _LINE).encode('ascii')
    while line:
        line = line[os.write(_answers, line):]


def version_of(number):
    return '%d.%d' % (number // 1000, number % 1000 // 10)


def opened(ctypes, candidates, function):
    say('begin', function)
    first = None
    for candidate in candidates:
        try:
            return (ctypes.WinDLL if os.name == 'nt' else ctypes.CDLL)(candidate)
        except OSError as error:
            first = first or error
    say('problem', function, first)
    return None


def call(library, function, *arguments):
    say('begin', function)
    try:
        work = getattr(library, function)
    except AttributeError:
        say('problem', function, 'the library has no such function')
        return False
    code = work(*arguments)
    say('code', function, code)
    return code == 0


def ask_cuda(ctypes, candidates):
    library = opened(ctypes, candidates, 'cuInit')
    if library is None:
        return False
    number = ctypes.c_int(0)
    if call(library, 'cuDriverGetVersion', ctypes.byref(number)):
        say('cuda', version_of(number.value))
    if not call(library, 'cuInit', 0) or not call(library, 'cuDeviceGetCount', ctypes.byref(number)):
        return False
    count = min(number.value, _MOST_DEVICES)
    for index in range(count):
        device, major, minor = ctypes.c_int(0), ctypes.c_int(0), ctypes.c_int(0)
        total = ctypes.c_size_t(0)
        name = ctypes.create_string_buffer(256)
        library.cuDeviceGet(ctypes.byref(device), index)
        library.cuDeviceGetName(name, 255, device)
        library.cuDeviceTotalMem_v2(ctypes.byref(total), device)
        library.cuDeviceGetAttribute(ctypes.byref(major), 75, device)
        library.cuDeviceGetAttribute(ctypes.byref(minor), 76, device)
        say('device', name.value.decode('ascii', 'replace'), total.value, '%d.%d' % (major.value, minor.value))
    return count > 0


def ask_nvml(ctypes, candidates, told):
    library = opened(ctypes, candidates, 'nvmlInit_v2')
    if library is None or not call(library, 'nvmlInit_v2'):
        return
    text = ctypes.create_string_buffer(256)
    number = ctypes.c_int(0)
    if call(library, 'nvmlSystemGetDriverVersion', text, 255):
        say('driver', text.value.decode('ascii', 'replace'))
    if call(library, 'nvmlSystemGetCudaDriverVersion_v2', ctypes.byref(number)):
        say('cuda', version_of(number.value))
    if not told and call(library, 'nvmlDeviceGetCount_v2', ctypes.byref(number)):
        for index in range(min(number.value, _MOST_DEVICES)):
            handle, major, minor = ctypes.c_void_p(), ctypes.c_int(0), ctypes.c_int(0)
            memory = (ctypes.c_ulonglong * 3)()
            if library.nvmlDeviceGetHandleByIndex_v2(index, ctypes.byref(handle)) != 0:
                continue
            library.nvmlDeviceGetName(handle, text, 255)
            library.nvmlDeviceGetMemoryInfo(handle, ctypes.byref(memory))
            library.nvmlDeviceGetCudaComputeCapability(handle, ctypes.byref(major), ctypes.byref(minor))
            say('device', text.value.decode('ascii', 'replace'), memory[0], '%d.%d' % (major.value, minor.value))
    library.nvmlShutdown()


def main():
    import ctypes
    split = sys.argv.index('--')
    told = ask_cuda(ctypes, sys.argv[2:split])
    ask_nvml(ctypes, sys.argv[split + 1:], told)
    say('end')


main()
