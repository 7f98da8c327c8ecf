"""The browser editor at /admin/: which repository it writes to. The department switches it on in registry/site.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

# The services the editor can speak to, each with the address of its public instance and of its interface there.
SERVICES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "github": ("https://github.com", "https://api.github.com"),
        "gitlab": ("https://gitlab.com", "https://gitlab.com/api/v4"),
        "gitea": ("https://gitea.com", "https://gitea.com/api/v1"),
    }
)
_INTERFACES = MappingProxyType({"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"})
_FORMS = MappingProxyType(
    {
        "repo": (re.compile(r"[\w.-]+(?:/[\w.-]+)+", re.ASCII), "写“所有者/仓库名”，例如 zuzhibu/showcase。"),
        "branch": (re.compile(r"[\w.-]+(?:/[\w.-]+)*", re.ASCII), "写分支名，例如 main。"),
        "host": (
            re.compile(r"(?:https://[a-z0-9.-]+(?::[0-9]{1,5})?)?"),
            "写到域名为止，以 https:// 开头，例如 https://git.example.cn；用公共服务的不写。",
        ),
        "login": (
            re.compile(r"(?:https://[a-z0-9.-]+(?::[0-9]{1,5})?)?"),
            "写到域名为止，以 https:// 开头；没有登录服务的不写，改用访问令牌登录。",
        ),
        "app_id": (re.compile(r"[\w-]*", re.ASCII), "只写代码平台给的应用编号，由字母、数字和连字符组成。"),
    }
)


@dataclass(frozen=True, slots=True)
class Admin:
    """``service`` is one of SERVICES, ``repo`` the repository there (owner/name), ``host`` the address of an instance
    of one's own. People sign in with an access token; ``app_id`` (GitLab, Gitea) or ``login`` (GitHub: the address of
    a sign-in helper) adds the button that asks the service."""

    service: str
    repo: str
    branch: str = "main"
    host: str = ""
    app_id: str = ""
    login: str = ""

    @property
    def interface(self) -> str:
        """The address that the editor speaks to, without a closing slash."""
        return f"{self.host}{_INTERFACES[self.service]}" if self.host else SERVICES[self.service][1]

    @property
    def report_address(self) -> str:
        """Where people report what is wrong: the repository's own list of issues."""
        below = "/-/issues/new" if self.service == "gitlab" else "/issues/new"
        return f"{self.host or SERVICES[self.service][0]}/{self.repo}{below}"

    @property
    def origins(self) -> tuple[str, ...]:
        """The only hosts the page of the editor may speak to, sorted."""
        interface = "/".join(self.interface.split("/")[:3])
        return tuple(sorted({interface, self.login} - {""}))


def faults(admin: Admin) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the settings: the key, what is written there, and what to write instead."""
    if admin.service not in SERVICES:
        yield "service", admin.service, f"可以写：{'、'.join(SERVICES)}。"
    for key, (form, remedy) in _FORMS.items():
        written = getattr(admin, key)
        if not form.fullmatch(written):
            yield key, written, remedy
