"""From content to a published folder: build aside, verify, exchange. A failure leaves what is published untouched."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from showcase import workers

from .exchange import exchange
from .site import Settings, build_site
from .verify import verify


class NotSound(Exception):
    """The built site failed its verification; ``findings`` are Chinese sentences."""

    def __init__(self, findings: tuple[str, ...]) -> None:
        super().__init__(findings[0])
        self.findings = findings


def release(config_file: Path, output: Path, settings: Settings, *, verified: bool = True) -> str:
    """Publish the site of ``config_file`` as the folder ``output``; gives what the checks found, ready to print.

    Raises SiteRefused when content is wrong and NotSound when the verification finds anything.
    """
    fresh = output.with_name(f"{output.name}.new-{os.getpid()}")
    try:
        report = build_site(config_file, fresh, settings)
        findings = verify(fresh, settings.jobs or workers.cores()) if verified else ()
        if findings:
            raise NotSound(findings)
        exchange(fresh, output)
        return report
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
