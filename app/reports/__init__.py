"""Paper: everything Satchel prints, drawn once with ReportLab and shown as those very bytes."""
