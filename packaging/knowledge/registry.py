"""The package registry, by pip's own session and settings."""

import contextlib
import re
import zipfile

from pip._internal.commands import create_command
from pip._internal.index.collector import LinkCollector, parse_links
from pip._internal.models.link import Link
from pip._internal.models.search_scope import SearchScope
from pip._internal.network.lazy_wheel import LazyZipOverHTTP

PLATFORMS = [(r"win_amd64", "windows_amd64"), (r"(many)?linux\w*x86_64", "linux_x86_64"), (r"(many)?linux\w*aarch64", "linux_aarch64"),
             (r"macosx\w*(x86_64|intel)", "macos_x86_64"), (r"macosx\w*arm64", "macos_arm64"), (r"macosx\w*universal2", "macos_x86_64"),
             (r"macosx\w*universal2", "macos_arm64"), (r"any", "any")]
# The directory of a wheel of TensorFlow is 3 MB.
CHUNK = 1 << 22


class Registry:
    def __init__(self, session, index):
        self.session, self.index = session, index.rstrip("/")

    @classmethod
    @contextlib.contextmanager
    def of_pip(cls):
        command = create_command("download")
        options, _ = command.parse_args(["unused"])
        with command.main_context():
            yield cls(command.get_default_session(options), options.index_url)

    def links(self, name):
        scope = SearchScope.create(find_links=[], index_urls=[self.index], no_index=False)
        page = LinkCollector(session=self.session, search_scope=scope).fetch_response(Link(f"{self.index}/{name}/"))
        return list(parse_links(page))

    def wheel(self, link):
        """The wheel's directory and files, without downloading the rest of it."""
        lazy = LazyZipOverHTTP(link.url_without_fragment, self.session, chunk_size=CHUNK)
        return zipfile.ZipFile(lazy), lazy._length


def platforms(tags):
    """What a wheel of these dotted platform tags runs on."""
    return [platform for pattern, platform in PLATFORMS if any(re.fullmatch(pattern, one) for one in tags.split("."))]


def order(version):
    return [int(n) for n in re.findall("[0-9]+", version)]
