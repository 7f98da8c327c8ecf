"""What every rule is called in a list: a few words on what it is about, without any value from a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

OTHER = "其他问题"

RULE_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "body-pictures": "正文里的图片",
        "body-present": "案例要有正文",
        "case-brands": "案例讲到的品牌",
        "characters": "用字与符号",
        "connotation-not-slogan": "内涵与传播语重复",
        "credentials": "口令与密钥",
        "dates-in-order": "日期先后",
        "declared-count": "集群的品牌个数",
        "department-only": "由主管部门填写的项",
        "duplicate-key": "同一项写了两遍",
        "encoding": "文件的编码",
        "figures": "数字与成效",
        "file-kinds": "不收的文件种类",
        "file-limits": "文件的大小",
        "file-names": "文件的名称",
        "files": "文件打不开或放错",
        "folder-names": "文件夹的名称",
        "front-matter": "文件开头的格式",
        "full-width-colon": "全角冒号",
        "generic-name": "名称过于笼统",
        "guide": "参展说明的格式",
        "honours": "荣誉登记",
        "identity": "编号与文件夹一致",
        "invisible-characters": "看不见的字符",
        "item-ids": "各条的编号",
        "keywords": "关键词",
        "known-terms": "名录里的用语",
        "known-units": "单位名录",
        "length": "字数",
        "letter-first": "编号以字母开头",
        "link-targets": "站内链接",
        "links": "链接的写法",
        "logo": "标识图片",
        "many-problems": "问题太多，只列一部分",
        "mixed-characters": "繁简混用",
        "mixed-scripts": "名称里形近的外文字母",
        "parents": "上级品牌",
        "pasted-remains": "粘贴带来的残留",
        "photos": "照片",
        "private-numbers": "个人信息",
        "raw-html": "网页代码",
        "references": "目标、举措、成效的对应",
        "registry": "名录文件的格式",
        "registry-lists": "名录之间的对应",
        "required-elements": "品牌要素",
        "required-fields": "必填的项",
        "reserved-id": "网站自用的编号",
        "reviews": "复核登记",
        "secrecy": "涉密与内部标志",
        "slogan-not-name": "传播语与名称重复",
        "sources": "资料来源",
        "specimen-units": "示例与单位",
        "stage-history": "创建阶段的经过",
        "stray-files": "多余的文件",
        "swallowed-text": "被当作注释的文字",
        "text-limits": "正文的长短与层次",
        "unshown-line": "网页上不显示的行",
        "too-costly": "检查不完的文件",
        "unique-ids": "编号重复",
        "unique-names": "名称重复",
        "unique-slogans": "传播语重复",
        "unit-folder": "单位与文件夹一致",
        "unknown-key": "不认识的项",
        "unpaired-quotes": "引号不成对",
        "unused-files": "没有用到的文件",
        "value-form": "值的写法",
        "wordings": "规范表述",
        "worth-filling": "值得补充的内容",
        "yaml-anchor": "锚点与引用",
        "yaml-limits": "各项内容的多少与层次",
        "yaml-syntax": "各项内容的格式",
        "yaml-tab": "制表符",
        "year": "案例的年份",
    }
)


def rule_title(rule: str) -> str:
    """The title of a rule; for one that nobody knows, words that say nothing about it."""
    return RULE_TITLES.get(rule, OTHER)
