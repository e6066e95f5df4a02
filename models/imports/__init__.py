"""What comes in: rows of the clerk's workbooks and CSV files, checked and told from stored ones.

`workbook` is the way in; below it `source` opens a file (`package` and `worksheet` look into it
before anything is loaded), `headings` finds the columns, `rows` and `office_sheet` check the cells
and `duplicates` leaves out what is stored already. Called by `ui` and `main`; writes only through
`models.store.changes`.
"""
