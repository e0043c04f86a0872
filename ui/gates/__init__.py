"""Moving a lead from any page: what the stage asks is asked there, never bounced silently."""
