"""Letters as they travel: RFC 5322 read and written, sent by SMTP. Nothing here knows the store or the window."""
