"""The finished site looked at with other eyes.

Nothing here knows how the site is made: every list is its own, and nothing of the package is used but ``workers``.
Pages are parsed by turbohtml, which follows the HTML standard, tells every error of the notation with its line, gives
the stream of tags beside the tree (so that what a browser would mend silently shows) and needs a tenth of a
millisecond a page.
"""

from .whole_site import verify

__all__ = ["verify"]
