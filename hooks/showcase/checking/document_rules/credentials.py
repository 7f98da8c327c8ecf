"""No keys, tokens or passwords of services: whoever reads the page or its history could use them.

Passes::

    系统账号由信息部门统一管理。

Fails::

    登录密码：Lumen#2026
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.credentials import credentials
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report_in
from ..reviews import reviewable
from ..spots import spots

ID = "credentials"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {"found": "{where}像是{kind}，不能公开。请删去，并马上到相应的系统里把它换掉。"}
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each place with such a secret, which it does not repeat."""
    for spot in spots(document, context, credentials):
        message = SENTENCES["found"].format(where=spot.where, kind=spot.finding.kind)
        yield reviewable(report_in(document, ID, spot.at, message), f"{spot.field}\0{spot.finding.number}")
