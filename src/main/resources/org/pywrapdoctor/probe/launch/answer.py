# Says who the interpreter is, and what the person's script imports before TensorFlow. The script is read, never executed.
_MOST_FILES = 100
_MOST_BYTES = 1 << 20
_MOST_STATEMENTS = 200
_TENSORFLOW = ('tensorflow', 'tensorflow_core', 'keras', 'tf_keras')


def is_standard(package):
    if package in sys.builtin_module_names or package in getattr(sys, 'stdlib_module_names', ()):
        return True
    try:
        from importlib.util import find_spec
        place = find_spec(package).origin or ''
    except ImportError:
        import imp
        place = imp.find_module(package)[1] or ''
    inside = os.path.dirname(place).startswith(os.path.dirname(os.__file__))
    return inside and 'site-packages' not in place and 'dist-packages' not in place


def own_file(folder, module):
    path = os.path.join(folder, *module.split('.'))
    for candidate in (path + '.py', os.path.join(path, '__init__.py')):
        if os.path.isfile(candidate):
            return candidate
    return ''


class Script(object):
    def __init__(self, file):
        self.folder = os.path.dirname(os.path.realpath(file))
        self.files = []
        self.statements = []

    def read(self, file, package):
        # Whether TensorFlow is imported there.
        import ast
        if file in self.files or len(self.files) >= _MOST_FILES:
            return False
        self.files.append(file)
        with open(file, 'rb') as stream:
            tree = ast.parse(stream.read(_MOST_BYTES), file)
        return self.visit(ast, tree.body, package)

    def visit(self, ast, nodes, package):
        for node in nodes:
            if isinstance(node, ast.Import):
                if any(self.take(alias.name, 'import ' + alias.name) for alias in node.names):
                    return True
            elif isinstance(node, ast.ImportFrom):
                if self.take_from(node, package):
                    return True
            elif type(node).__name__ not in ('FunctionDef', 'AsyncFunctionDef') and not self.is_for_checkers(node):
                for part in ('body', 'handlers', 'orelse', 'finalbody'):
                    inner = getattr(node, part, None)
                    if isinstance(inner, list) and self.visit(ast, inner, package):
                        return True
        return False

    def is_for_checkers(self, node):
        test = getattr(node, 'test', None)
        return 'TYPE_CHECKING' in (getattr(test, 'id', ''), getattr(test, 'attr', ''))

    def take_from(self, node, package):
        module = node.module or ''
        names = [alias.name for alias in node.names]
        if node.level:
            parents = package.split('.')[:len(package.split('.')) - node.level + 1] if package else []
            module = '.'.join([part for part in parents if part] + ([module] if module else []))
        own = [module + '.' + name if module else name for name in names]
        if any(own_file(self.folder, each) and self.take(each, '') for each in own):
            return True
        if not module:
            return False
        text = 'import ' + module if '*' in names else 'from %s import %s' % (module, ', '.join(names))
        return self.take(module, text)

    def take(self, module, statement):
        top = module.split('.')[0]
        if top in _TENSORFLOW:
            return True
        file = own_file(self.folder, module) or own_file(self.folder, top)
        if file:
            try:
                return self.read(file, module if file.endswith('__init__.py') else module.rpartition('.')[0])
            except (SyntaxError, ValueError, IOError, OSError):
                return False
        try:
            foreign = not is_standard(top)
        except Exception:
            foreign = False
        if foreign and statement not in self.statements and len(self.statements) < _MOST_STATEMENTS:
            self.statements.append(statement)
        return False


def read_script(file):
    script = Script(file)
    problem = ''
    try:
        script.read(os.path.realpath(file), '')
    except SyntaxError:
        error = sys.exc_info()[1]
        problem = 'Line %s is not Python of this version' % (error.lineno,)
    except Exception:
        problem = 'It cannot be read: %s' % (sys.exc_info()[1],)
    say({'script': {'statements': script.statements, 'problem': problem}})


who()
if 'script' in _given:
    read_script(_given['script'])
