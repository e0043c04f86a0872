"""What is counted, over which days, for whom, and how it is judged; laptop and paper show the same (product 8)."""
