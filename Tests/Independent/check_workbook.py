"""Checks workbooks against the same list as JSON, with openpyxl."""

import datetime
import json
import sys

import openpyxl

list_path, json_path, report_path = sys.argv[1:]
book = openpyxl.load_workbook(list_path)
sheet = book.worksheets[0]
with open(json_path, encoding="utf-8") as file:
    rows = json.load(file)

assert sheet.max_row == len(rows) + 1, (sheet.max_row, len(rows))
assert sheet.freeze_panes == "A2", sheet.freeze_panes
assert sheet.auto_filter.ref == sheet.dimensions, (sheet.auto_filter.ref, sheet.dimensions)
assert all(cell.font.bold for cell in sheet[1])
assert all(sheet.column_dimensions[cell.column_letter].width >= 8 for cell in sheet[1])

codes = [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)]
assert codes == [row["code"] for row in rows], codes
cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
assert not [cell for cell in cells if cell.data_type == "f"], "a formula"
days = {cell.value.date().isoformat() for cell in cells if isinstance(cell.value, datetime.datetime)}
assert {row["due"] for row in rows if row["due"]} <= days, "a due date that is no date"

report = openpyxl.load_workbook(report_path)
names = [sheet.title for sheet in report.worksheets]
assert len(set(names)) == len(names) > 1, names
assert all(len(name) <= 31 for name in names), names
print(f"{len(rows)} commitments, {len(names)} worksheets: as they should be")
