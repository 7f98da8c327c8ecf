"""From content to a published folder: build aside, verify, exchange. A failure leaves what is published untouched.

One build at a time publishes to a folder; another one waits. So whatever stands half-finished beside the folder when a
build begins was left by one that was ended, and is removed.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from showcase import workers
from showcase.clock import build_date

from .alone import alone, undisturbed
from .exchange import HALF, exchange, remove, tidy
from .obstacles import sentence
from .pictures import PictureUnmade
from .site import Settings, build_site
from .target import objection
from .verifying import verify

WAITING = "另一次生成正在往同一个文件夹发布，等它结束后接着做……"
WITHOUT_CACHE = "缓存文件夹“{}”写不进去，这次不用缓存，会慢一些。\n"


class NotSound(Exception):
    """The built site failed its verification; ``findings`` are Chinese sentences."""

    def __init__(self, findings: tuple[str, ...]) -> None:
        super().__init__(findings[0])
        self.findings = findings


class NotPublished(Exception):
    """The site could not be built or put in its place; the text is a Chinese sentence that says what to do."""


def release(
    config_file: Path,
    output: Path,
    settings: Settings,
    *,
    verified: bool = True,
    tell: Callable[[str], None] = lambda text: None,
) -> str:
    """Publish the site of ``config_file`` as the folder ``output``; gives what the checks found, ready to print.

    ``tell`` hears of what a person should know meanwhile. Raises SiteRefused when content is wrong, NotSound when the
    verification finds anything, NotPublished when something cannot be read or written. Whatever ends it, the folder
    ``output`` holds one whole version.
    """
    home = config_file.parent
    try:
        _look_at_clock()
        refusal = objection(output, settings.content or home / "content", home)
        if refusal:
            raise NotPublished(refusal)
        output.parent.mkdir(parents=True, exist_ok=True)
        with alone(output, lambda: tell(WAITING)), ExitStack() as stack:
            tidy(output)
            note, cache = _cache(settings.cache or home / ".cache", stack)
            fresh = output.with_name(f"{output.name}{HALF}{os.getpid()}")
            stack.callback(remove, fresh)
            built = build_site(config_file, fresh, replace(settings, cache=cache))
            jobs = settings.jobs or workers.cores()
            numbers, hosts = built.reviewed_numbers, built.editor_hosts
            findings = verify(fresh, jobs, reviewed_numbers=numbers, editor_hosts=hosts) if verified else ()
            if findings:
                raise NotSound(findings)
            with undisturbed():
                exchange(fresh, output)
            return note + built.report
    except OSError as error:
        raise NotPublished(sentence(error)) from error
    except (PictureUnmade, workers.WorkerDied) as failure:
        raise NotPublished(str(failure)) from failure


def _look_at_clock() -> None:
    try:
        build_date()
    except (ValueError, OverflowError):
        raise NotPublished("环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。") from None


def _cache(wanted: Path, stack: ExitStack) -> tuple[str, Path]:
    """The folder to keep things in, and a note when it is another than was wanted because that cannot be written."""
    try:
        wanted.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=wanted) as probe:
            probe.write(b"\0")
    except OSError:
        kept = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        return WITHOUT_CACHE.format(wanted), Path(kept)
    return "", wanted
