"""Problems as lines of text and as JSON, for the commands."""

from models.problems import Problem, Severity


def row_line(problem: Problem) -> str:
    """Return a problem of an import: sheet, row, heading, value and reason."""
    where = problem.where
    row = f"第{where.row}行" if where.row else ""
    place = " ".join(part for part in (where.table, row, where.column) if part)
    value = f"“{problem.value}” " if problem.value else ""
    return f"{place}：{value}{problem.message}" if place else f"{value}{problem.message}"


def finding_line(finding: Problem) -> str:
    """Return a finding of a report: kind, number of the check, place and what to do."""
    where = finding.where
    place = "·".join(part for part in (where.section, where.table, where.row, where.column) if part)
    kind = "错误" if finding.severity is Severity.ERROR else "提示"
    return f"{' '.join(part for part in (kind, finding.id, place) if part)}：{finding.message}"


def finding_json(finding: Problem) -> dict[str, object]:
    """Return a finding of a report as the contract describes it."""
    where = finding.where
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "where": {
            "section": where.section,
            "table": where.table,
            "row": where.row,
            "column": where.column,
        },
        "message": str(finding.message),
        "records": [{"register": one.register, "id": one.id} for one in finding.records],
    }
