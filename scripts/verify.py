"""Look at a finished site with other eyes: ``python scripts/verify.py SITE_DIR``."""

import argparse
import sys
from pathlib import Path

from showcase import workers
from showcase.publishing.verify import verify


def main() -> int:
    """Exit code: 0 sound, 1 not."""
    parser = argparse.ArgumentParser(description="核验一个已生成的网站：链接、锚点、外站请求、内嵌脚本。")
    parser.add_argument("site", type=Path, help="网站文件夹")
    findings = verify(parser.parse_args().site, workers.cores())
    print(*findings or ("核验通过",), sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
