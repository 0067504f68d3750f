"""The script that an office would write: opens each workbook, adds five comments, saves it. IN OUT"""
import os
import sys

from openpyxl import load_workbook
from openpyxl.comments import Comment

source, target = sys.argv[1], sys.argv[2]
os.makedirs(target, exist_ok=True)
for name in sorted(os.listdir(source)):
    book = load_workbook(os.path.join(source, name))
    sheet = book.worksheets[0]
    for i in range(5):
        sheet.cell(row=11 + i, column=3).comment = Comment("【应改正】总分与各项得分之和不一致 %d" % i, "审核")
    book.save(os.path.join(target, name))
