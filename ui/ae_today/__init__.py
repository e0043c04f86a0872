"""The AE's Today: answers by deadline, meetings, deals without next step, what came back."""
