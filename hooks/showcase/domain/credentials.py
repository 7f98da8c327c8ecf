"""Keys and passwords of services, told by the shapes that their issuers give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from .private_data import Finding


def _any_case(words: str) -> str:
    """A pattern for these words in small letters, capitals or both; a flag for a part of a pattern is known to few
    browsers, and the online form uses the same patterns."""
    return re.sub("[a-z]", lambda found: f"[{found[0]}{found[0].upper()}]", words)


_END = r"(?![A-Za-z\d])"
_START = r"(?<![A-Za-z\d])"
_SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "私钥": r"-----BEGIN [A-Z \d]{0,30}PRIVATE KEY-----"
        r"(?:(?:[^-]|-(?!----)){0,6000}-----END [A-Z \d]{0,30}PRIVATE KEY-----)?",
        "亚马逊云密钥": rf"{_START}(?:AKIA|ASIA)[A-Z\d]{{16}}{_END}",
        "阿里云密钥": rf"{_START}LTAI[A-Za-z\d]{{12,26}}{_END}",
        "腾讯云密钥": rf"{_START}AKID[A-Za-z\d]{{13,40}}{_END}",
        "华为云密钥": rf"{_START}HPUA[A-Z\d]{{16}}{_END}",
        "谷歌密钥": r"AIza[\w\-]{35}(?![\w\-])",
        "GitHub 令牌": r"gh[pousr]_[A-Za-z\d]{36,255}|github_pat_[A-Za-z\d_]{22,255}",
        "GitLab 令牌": r"gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w\-]{20,64}",
        "Slack 令牌": r"xox[abeoprs]-[A-Za-z\d\-]{10,250}|hooks\.slack\.com/services/[A-Za-z\d/]{20,}",
        "npm 令牌": rf"{_START}npm_[A-Za-z\d]{{36}}{_END}",
        "PyPI 令牌": r"pypi-AgE[\w\-]{50,}",
        "Stripe 密钥": rf"{_START}[rs]k_(?:live|test)_[A-Za-z\d]{{20,100}}",
        "大模型服务密钥": rf"{_START}sk-(?=[\w\-]{{0,60}}\d)(?:proj-|ant-|or-)?[A-Za-z\d_\-]{{20,200}}",
        "登录令牌": r"(?<![\w\-])eyJ[\w\-]{8,2000}\.eyJ[\w\-]{8,4000}\.[\w\-]{8,2000}",
        "机器人地址": r"(?:oapi\.dingtalk\.com/robot/send\?access_token=|"
        r"qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=|"
        r"open\.feishu\.cn/open-apis/bot/v2/hook/)[\w\-]{16,}",
        "带密码的地址": r"[a-z][a-z\d+.\-]{2,15}://[^\s:/@\u4e00-\u9fff]{1,64}:[^\s/@\u4e00-\u9fff]{3,64}@[\w.\-]+",
        "密钥": _any_case("(?:app|client|api|access|secret|auth|sign|session)[ _-]?")
        + _any_case("(?:secret|key|token|id[ _-]secret)(?:[ _-]?secret)?")
        + r"[\"']?\s{0,3}[:=：]\s{0,3}[\"']?(?=[A-Za-z_\-+/=]{0,60}\d)[\w+/=\-]{16,128}",
        "密码": rf"(?:密码|口令|(?<!\w){_any_case('(?:password|passwd|pwd)')})"
        r"[\"']?\s{0,3}(?:[:=：]|是|为)\s{0,3}[\"'“]?"
        r"(?:(?=[!-~]{0,40}[A-Za-z])(?=[!-~]{0,40}[\d!-/:-@])[!-~]{6,64}|\d{6,20}(?![\d%.]))",
    }
)
NAMES = tuple(_SHAPES)
CREDENTIAL = re.compile("|".join(f"(?P<k{number}>{shape})" for number, shape in enumerate(_SHAPES.values())))
RUN = re.compile(r"[!-~]{16,}")  # all but passwords are as long as this
WORDS = ("密码", "口令", "passw", "Passw", "PASSW", "passW", "pwd", "Pwd", "PWD", "PRIVATE KEY")
WORD = re.compile("|".join(WORDS))
LOOK_BACK = 40  # the name of a key stands so far before its value
KEY_BLOCK = "PRIVATE KEY"
LOOK_AFTER = (80, 6200)  # a password, a block
SHAPED = re.compile(
    r"AKIA|ASIA|LTAI|AKID|HPUA|AIza|gh[pousr]_|github_pat|gl[a-z]{2,4}-|xox[a-z]-|hooks\.slack|npm_|pypi-|[rs]k_|sk-|eyJ"
    r"|robot/send|webhook/send|bot/v2/hook|://[^/\s]{1,64}:[^/\s]{1,64}@|[Ss]ecret|SECRET|[Tt]oken|TOKEN"
    r"|" + _any_case("(?:api|app|access|auth)[ _-]?key")
)
ONLY_A_NAME = re.compile(r"[*＊•xX.…]{4,}|your|example|示例|placeholder", re.IGNORECASE)


def credentials(text: str) -> tuple[Finding, ...]:
    """Keys, tokens and passwords in ``text``, by position. Masked ones and the words for them do not count."""
    found: list[Finding] = []
    for start, end in _suspect(text):
        for match in CREDENTIAL.finditer(text, start, end):
            if not ONLY_A_NAME.search(match.group()):
                kind = NAMES[int((match.lastgroup or "k0")[1:])]
                found.append(Finding(kind, match.start(), match.end(), "".join(match.group().split())))
    return tuple(found)


def _suspect(text: str) -> list[tuple[int, int]]:
    """The parts of a text in which a secret can be, in order: around words for one, and around long runs of letters."""
    ends: list[tuple[int, int]] = []
    if any(word in text for word in WORDS):
        ends = [(word.start(), word.end() + LOOK_AFTER[word.group() == KEY_BLOCK]) for word in WORD.finditer(text)]
    ends += [
        run.span() for run in RUN.finditer(text) if SHAPED.search(text, max(run.start() - LOOK_BACK, 0), run.end())
    ]
    parts: list[tuple[int, int]] = []
    for position, end in sorted(ends):
        start = max(position - LOOK_BACK, 0)
        if parts and start <= parts[-1][1]:
            start, end = parts[-1][0], max(end, parts.pop()[1])
        parts.append((start, end))
    return parts
