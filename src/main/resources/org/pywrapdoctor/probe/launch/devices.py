# Asks TensorFlow what it was built with and which devices it sees, with its native code told to name each library that it
# opens or cannot open (dso_loader.cc logs that at level 1 since 2.13, as a warning before).
os.environ['TF_CPP_MIN_LOG_LEVEL'] = '0'
os.environ['TF_CPP_VMODULE'] = 'dso_loader=1,cuda_diagnostics=1'


def build_facts():
    import tensorflow
    try:
        facts = dict(tensorflow.sysconfig.get_build_info())
    except Exception:
        # Before 2.3 the same lies in a module of its own.
        from tensorflow.python.platform import build_info
        facts = dict((name, getattr(build_info, name)) for name in dir(build_info) if not name.startswith('_'))
    plain = (type(u''), str, bool, int, list, tuple)
    texts = {}
    for name in facts:
        value = facts[name]
        if isinstance(value, plain):
            texts['%s' % (name,)] = ' '.join('%s' % (v,) for v in value) if isinstance(value, (list, tuple)) else '%s' % (value,)
    return texts


def device_names():
    import tensorflow
    config = getattr(tensorflow, 'config', None)
    if hasattr(config, 'list_physical_devices'):
        found = []
        for device in config.list_physical_devices():
            details = {}
            if device.device_type != 'CPU':
                try:
                    details = config.experimental.get_device_details(device)
                except Exception:
                    pass
            capability = '.'.join('%s' % (part,) for part in details.get('compute_capability') or ())
            found.append((device.device_type, device.name, details.get('device_name', ''), capability))
    else:
        from tensorflow.python.client import device_lib
        found = [(d.device_type, d.name, d.physical_device_desc, '') for d in device_lib.list_local_devices()]
    return [' '.join(part for part in device if part) for device in found if device[0] != 'CPU']


def ask_devices():
    facts = build_facts()
    names = device_names()
    say({'tensorflow': {'build': facts, 'devices': names}})
    return ', '.join(names)


