"""Contributed files with small slips -> the same files without them, where it is certain what was meant."""
