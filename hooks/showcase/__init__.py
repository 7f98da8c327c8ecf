"""The brand showcase: contributed files in, a checked and searchable site out.

The way of the data is the order of the packages::

    intake -> content -> reading -> checking -> assembling -> presenting -> publishing

``pipeline.py`` tells the whole story on one page.
"""
