"""The day: visits, calls and driving on one line, and what stands beside it."""
