"""The letter."""

GAP = "[{short}: not given yet]"
GAP_RULED_OUT = "[{short}: you said this does not apply, so please reword this sentence]"
DELIVERABLE_LINES = {
    "done": "- {name}: done",
    "doing": "- {name}: in progress, will be done by {due}",
    "will_not": "- {name}: will not be completed",
}
DELIVERABLE_LINE = "- {name}: {status}"
INVOICE_LINES = {
    "to_send": "- {name}: {amount}, invoice to follow, due on {due}",
    "sent": "- {name}: {amount}, sent, due on {due}",
    "late": "- {name}: {amount}, sent, was due on {due}",
    "disputed": "- {name}: {amount}, under discussion, due on {due}",
}
INVOICE_LINE = "- {name}: {amount}, due on {due}"
LINE_GAPS = {
    "name": "name",
    "status": "where it stands",
    "amount": "amount",
    "deliverable_due": "day by which it will be done",
    "invoice_due": "due date",
}
COMPACT_ENTRIES = {"open_deliverables": "{name} (by {due})", "invoice_lines": "{name}: {amount}, {due}"}
COMPACT_TITLES = {
    "open_deliverables": {"done": "Done", "doing": "In progress", "will_not": "Will not be completed", "": "Other"},
    "invoice_lines": {
        "to_send": "Invoice to follow, due on the day given",
        "sent": "Sent, due on the day given",
        "late": "Sent, was due on the day given",
        "disputed": "Under discussion, due on the day given",
        "": "Due on the day given",
    },
}
COMPACT_LINE = "- {title}: {entries}"
COMPACT_JOIN = "; "
