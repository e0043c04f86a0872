"""The laptop's side of sync: push, pull, apply, recover; one file per step, HTTP only in http.py."""
