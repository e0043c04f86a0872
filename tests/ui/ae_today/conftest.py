from tests.support.practice_page import context, lead_named, profile, until, workspace

__all__ = ["context", "lead_named", "profile", "until", "workspace"]
