"""The board once more as flat arrays, with the packer in compiled code.

``n`` holds whole numbers (masks of slots too), ``x`` points. Both begin with a table of contents:
``n[PLACE]`` is where the rows of the places begin. Compiled functions take just these two arrays,
since handing over arrays is what costs in compiled code.
"""
