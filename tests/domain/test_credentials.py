"""Keys and passwords by their shape. Every value here is made up; the shapes are put together when the test runs."""

import pytest

from showcase.domain.credentials import credentials

FILL = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0"
GUILTY = {
    "私钥": (
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEow" + FILL + "\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn",
    ),
    "亚马逊云密钥": ("AKIA" + FILL[:16].upper(), "ASIA" + FILL[:16].upper()),
    "阿里云密钥": ("LTAI" + FILL[:20], "LTAI5t" + FILL[:18]),
    "腾讯云密钥": ("AKID" + FILL[:32],),
    "谷歌密钥": ("AIza" + FILL[:35],),
    "GitHub 令牌": ("ghp_" + FILL[:36], "github_pat_" + FILL[:30]),
    "GitLab 令牌": ("glpat-" + FILL[:20],),
    "Slack 令牌": ("xoxb-" + FILL[:24],),
    "npm 令牌": ("npm_" + FILL[:36],),
    "Stripe 密钥": ("sk_" + "live_" + FILL[:24],),
    "大模型服务密钥": ("sk-" + FILL[:32], "sk-proj-" + FILL[:32]),
    "登录令牌": ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0." + FILL[:20],),
    "机器人地址": ("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + FILL[:36],),
    "带密码的地址": ("mysql://root:" + FILL[:8] + "@10.0.0.8/a",),
    "密钥": ("AppSecret: " + FILL[:32], "api_key=" + FILL[:24], '"access_token": "' + FILL[:30] + '"'),
    "密码": (
        "密码：Lumen#2026",
        "登录密码是abc12345",
        "口令:12345678",
        "password: hunter2!x",
        "pwd=qwe123!@#",
        "WiFi密码 ：88888888",
    ),
}
INNOCENT = (
    "",
    "密码",
    "密码：见办公室",
    "密码管理制度",
    "忘记密码怎么办",
    "口令：安全第一",
    "口令是“争先”",
    "password",
    "password: ******",
    "密码：********",
    "api_key: your-api-key-example1",
    "keywords: [听漏, 抢修]",
    "https://example.com:8080/a@b",
    "https://example.com/path/AKIA.html",
    "key: value",
    "token 是令牌的意思",
    "skill-sharing-across-departments-2026",
    "task-force-on-safety-and-quality-in-2026",
    "ask-me-anything-about-water-supply-2026",
    "eyJ",
    "sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "content/brands/jingshui/qingyuan/index.md",
    "https://mp.example.com/s?__biz=MzA5MDc0MDQ5OA==&mid=2247483647&idx=1&sn=0123456789abcdef",
)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in GUILTY.items() for text in texts])
def test_guilty(kind: str, text: str) -> None:
    assert [each.kind for each in credentials(text)] == [kind]
    (found,) = credentials(f"系统说明：{text}，请勿外传。")
    assert found.kind == kind


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(text: str) -> None:
    assert credentials(text) == ()


def test_a_whole_block_is_one_finding() -> None:
    block = GUILTY["私钥"][0]
    (found,) = credentials(f"甲\n{block}\n乙")
    assert (found.start, found.end) == (2, 2 + len(block))
