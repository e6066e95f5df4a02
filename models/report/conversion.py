"""A document or workbook in Traditional characters."""

from dataclasses import replace

from models.report.document import (
    Block,
    Chart,
    Document,
    Paragraph,
    Picture,
    RedHead,
    Sheet,
    Table,
    Value,
    Workbook,
)
from models.script import to_traditional


def traditional_document(document: Document) -> Document:
    """Return the document with every text converted; the file keeps its name."""
    return replace(
        document,
        title=to_traditional(document.title),
        author=to_traditional(document.author),
        subject=to_traditional(document.subject),
        blocks=tuple(_block(block) for block in document.blocks),
        script="hant",
    )


def traditional_workbook(workbook: Workbook) -> Workbook:
    """Return the workbook with every text converted; the file keeps its name."""
    return replace(
        workbook,
        title=to_traditional(workbook.title),
        author=to_traditional(workbook.author),
        sheets=tuple(_sheet(sheet) for sheet in workbook.sheets),
    )


def _block(block: Block) -> Block:
    match block:
        case Paragraph():
            runs = tuple(replace(run, text=to_traditional(run.text)) for run in block.runs)
            return replace(block, runs=runs)
        case Table():
            return _table(block)
        case RedHead():
            return replace(
                block,
                mark=to_traditional(block.mark),
                number=to_traditional(block.number),
                signer=to_traditional(block.signer),
            )
        case Picture():
            return replace(
                block,
                title=to_traditional(block.title),
                labels=tuple(to_traditional(label) for label in block.labels),
                series=tuple((to_traditional(name), some) for name, some in block.series),
            )
        case _:
            return block


def _table(table: Table) -> Table:
    rows = tuple(
        tuple(cell and replace(cell, value=_value(cell.value)) for cell in row)
        for row in table.rows
    )
    return replace(table, name=to_traditional(table.name), rows=rows)


def _value(value: Value) -> Value:
    return to_traditional(value) if isinstance(value, str) else value


def _sheet(sheet: Sheet) -> Sheet:
    return Sheet(
        to_traditional(sheet.name),
        to_traditional(sheet.title),
        _table(sheet.table),
        tuple(to_traditional(note) for note in sheet.notes),
        sheet.chart and _chart(sheet.chart),
    )


def _chart(chart: Chart) -> Chart:
    series = tuple((to_traditional(name), places) for name, places in chart.series)
    return replace(chart, title=to_traditional(chart.title), series=series)
