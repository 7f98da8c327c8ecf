"""Words of the editor that its own Chinese translation lacks and that people meet: conflicts, pictures, folders."""

from __future__ import annotations

from typing import Any

MORE_WORDS: dict[str, Any] = {
    "select_item": "选择{$name}",
    "folders": "文件夹",
    "more_folders": "其他文件夹",
    "sign_in_using_access_token_workflow_note": "保存后要先审核再发布，所以访问令牌还要能读写合并请求。",
    "sign_in_with_link": "用链接登录",
    "domain": "网址",
    "file_unavailable": "打不开",
    "file_unavailable_description": "这个文件打不开，可能已经移走或删除。",
    "back_to_parent_folder": "回到上一层文件夹",
    "new_folder": "新建文件夹",
    "new_folder_name": "文件夹名称",
    "new_folder_create": "新建",
    "new_folder_description": "文件夹会建在“{$folder}”里。",
    "new_folder_error": {
        "empty": "请写文件夹名称。",
        "invalid": "文件夹名称里不能有斜杠，也不能以点开头。",
        "duplicate": "这里已经有同名的文件夹或文件。",
    },
    "replace_file": "换一个文件",
    "replace_image": "换一张图片",
    "remove_file": "去掉这个文件",
    "remove_image": "去掉这张图片",
    "show_errors": "看哪里要改",
    "folder_created": "文件夹已建好。",
    "folder_path": "文件夹位置",
    "folder_contents": "里面有",
    "entry_sidebar": {
        "slug": {
            "title": "网址里的名称",
            "generated_on_save": "保存时按“编号”生成。",
            "unavailable": "这一条还没有网址里的名称。",
        }
    },
    "save_conflict": {
        "title": "别人也改了这一条",
        "modified_by": "您打开之后，{$name} 在 {$date} 改过这一条。",
        "modified": "您打开之后，这一条在代码仓库里被改过。",
        "deleted": "您打开之后，这一条已从代码仓库里删除。",
        "overwrite_warning": "现在保存，对方的修改会丢失。",
        "recreate_warning": "现在保存，会重新建立这一条。",
        "save_anyway": "仍然保存",
        "branch_moved": "保存时代码仓库被别人更新了，请再试一次。",
    },
    "remote_change": {
        "reload_entry": "重新读取这一条",
        "confirm_reloading_entry": "重新读取会丢掉没有保存的修改，确定吗？",
    },
    "list_item_options": "这一项的操作",
    "assets_dialog": {"title": {"folder": "选择文件夹"}},
    "status": {"deploying": "发布中"},
    "workflow": {"deploying_deletion": "删除中"},
}
