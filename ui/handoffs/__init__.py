"""Handing a lead to an AE: the form beside the page it prints, and the list of handoffs under way."""
