"""Five minutes through the main job, in the practice workspace, beside the real window."""
